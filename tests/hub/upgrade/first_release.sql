CREATE TABLE affiliation (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	provider_id UUID NOT NULL,
	organization_id UUID NOT NULL,
	location_id UUID,
	valid_from DATE NOT NULL,
	valid_to DATE,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	source VARCHAR NOT NULL,
	replaces_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_affiliation ON affiliation (market_id, rev, id);
CREATE TABLE amendment (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	number BIGINT NOT NULL,
	title VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	revision BIGINT NOT NULL,
	first DATE,
	last DATE,
	amount BIGINT,
	corrects_id UUID,
	term_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_amendment ON amendment (market_id, rev, id);
CREATE TABLE amendment_event (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	amendment_id UUID NOT NULL,
	step VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	revision BIGINT NOT NULL,
	content JSON NOT NULL,
	staff_id UUID NOT NULL,
	happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_amendment_event ON amendment_event (market_id, rev, id);
CREATE TABLE approved_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	list_id UUID NOT NULL,
	code VARCHAR NOT NULL,
	modifiers VARCHAR NOT NULL,
	places_of_service VARCHAR NOT NULL,
	max_units BIGINT,
	"authorization" BOOLEAN NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	source VARCHAR NOT NULL,
	replaces_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_approved_code ON approved_code (market_id, rev, id);
CREATE TABLE approved_list (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	name VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_approved_list ON approved_list (market_id, rev, id);
CREATE TABLE billing_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code_set VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	description VARCHAR NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_billing_code ON billing_code (market_id, rev, id);
CREATE INDEX import_billing_code ON billing_code (market_id, import_id);
CREATE TABLE claim (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	remittance_id UUID,
	position BIGINT NOT NULL,
	number VARCHAR NOT NULL,
	payer_number VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	charge BIGINT NOT NULL,
	paid BIGINT NOT NULL,
	patient_responsibility BIGINT NOT NULL,
	billing_npi VARCHAR NOT NULL,
	member_hash VARCHAR NOT NULL,
	member_last4 VARCHAR NOT NULL,
	adjustments JSON NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_claim ON claim (market_id, rev, id);
CREATE INDEX import_claim ON claim (market_id, import_id);
CREATE TABLE claim_issue (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	title VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	rule VARCHAR NOT NULL,
	owner_id UUID,
	due_on DATE NOT NULL,
	state VARCHAR NOT NULL,
	resolution VARCHAR NOT NULL,
	recovered BIGINT NOT NULL,
	opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	closed_at TIMESTAMP WITH TIME ZONE,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_claim_issue ON claim_issue (market_id, rev, id);
CREATE TABLE claim_issue_line (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	issue_id UUID NOT NULL,
	line_id UUID NOT NULL,
	claim_number VARCHAR NOT NULL,
	denied BIGINT NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_claim_issue_line ON claim_issue_line (market_id, rev, id);
CREATE TABLE claim_line (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	claim_id UUID NOT NULL,
	position BIGINT NOT NULL,
	npi VARCHAR NOT NULL,
	service_date DATE,
	code VARCHAR NOT NULL,
	modifiers VARCHAR NOT NULL,
	place_of_service VARCHAR NOT NULL,
	units BIGINT NOT NULL,
	charge BIGINT NOT NULL,
	paid BIGINT NOT NULL,
	denial VARCHAR NOT NULL,
	remarks VARCHAR NOT NULL,
	adjustments JSON NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_claim_line ON claim_line (market_id, rev, id);
CREATE INDEX import_claim_line ON claim_line (market_id, import_id);
CREATE TABLE claim_review (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	line_id UUID NOT NULL,
	staff_id UUID NOT NULL,
	reviewed_at TIMESTAMP WITH TIME ZONE NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_claim_review ON claim_review (market_id, rev, id);
CREATE TABLE code_check (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
	staff_id UUID NOT NULL,
	provider_id UUID,
	npi VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	modifiers VARCHAR NOT NULL,
	place_of_service VARCHAR NOT NULL,
	units BIGINT NOT NULL,
	"on" DATE NOT NULL,
	known_on DATE NOT NULL,
	answer VARCHAR NOT NULL,
	trail JSON NOT NULL,
	fingerprint VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_code_check ON code_check (market_id, rev, id);
CREATE TABLE conflict (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	op_id UUID NOT NULL,
	table_name VARCHAR NOT NULL,
	row_id UUID NOT NULL,
	field VARCHAR NOT NULL,
	base JSON,
	hub JSON,
	mine JSON,
	author_id UUID,
	journaled_at TIMESTAMP WITH TIME ZONE NOT NULL,
	resolved_by UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_conflict ON conflict (market_id, rev, id);
CREATE TABLE contact (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	organization_id UUID NOT NULL,
	location_id UUID,
	name VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	phone VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	best_time VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_contact ON contact (market_id, rev, id);
CREATE TABLE contract (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	number VARCHAR NOT NULL,
	organization_id UUID NOT NULL,
	line_of_business VARCHAR NOT NULL,
	auto_renews BOOLEAN NOT NULL,
	renewal_months BIGINT NOT NULL,
	notice_days BIGINT NOT NULL,
	owner_id UUID,
	prompt_pay_days BIGINT,
	dispute_days BIGINT,
	renewal_stage VARCHAR,
	renewal_stage_on DATE,
	next_step VARCHAR,
	next_step_due DATE,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_contract ON contract (market_id, rev, id);
CREATE UNIQUE INDEX natural_contract ON contract (market_id, number) WHERE NOT deleted AND number != '';
CREATE TABLE contract_file (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	amendment_id UUID,
	kind VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	pages BIGINT NOT NULL,
	added_by UUID NOT NULL,
	added_at TIMESTAMP WITH TIME ZONE NOT NULL,
	removed_at TIMESTAMP WITH TIME ZONE,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_contract_file ON contract_file (market_id, rev, id);
CREATE TABLE contract_list (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	list_id UUID NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	source VARCHAR NOT NULL,
	replaces_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_contract_list ON contract_list (market_id, rev, id);
CREATE TABLE contract_term (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	label VARCHAR NOT NULL,
	ended_by VARCHAR NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	source VARCHAR NOT NULL,
	replaces_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_contract_term ON contract_term (market_id, rev, id);
CREATE TABLE data_import (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	kind VARCHAR NOT NULL,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	release VARCHAR NOT NULL,
	part VARCHAR,
	imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
	staff_id UUID NOT NULL,
	counts JSON NOT NULL,
	undone_at TIMESTAMP WITH TIME ZONE,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_data_import ON data_import (market_id, rev, id);
CREATE TABLE escalation (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	number VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	category VARCHAR NOT NULL,
	severity VARCHAR NOT NULL,
	source VARCHAR NOT NULL,
	organization_id UUID,
	provider_id UUID,
	visit_id UUID,
	claim_line_id UUID,
	owner_id UUID NOT NULL,
	opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	due_on DATE NOT NULL,
	resolved_at TIMESTAMP WITH TIME ZONE,
	root_cause VARCHAR NOT NULL,
	resolution VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_escalation ON escalation (market_id, rev, id);
CREATE TABLE escalation_event (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	escalation_id UUID NOT NULL,
	kind VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	staff_id UUID NOT NULL,
	happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_escalation_event ON escalation_event (market_id, rev, id);
CREATE TABLE exclusion (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	npi VARCHAR,
	name VARCHAR NOT NULL,
	general VARCHAR NOT NULL,
	specialty VARCHAR NOT NULL,
	birth_date DATE,
	state VARCHAR NOT NULL,
	zip_code VARCHAR NOT NULL,
	exclusion_type VARCHAR NOT NULL,
	excluded_on DATE,
	reinstated_on DATE,
	waived_on DATE,
	waiver_state VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_exclusion ON exclusion (market_id, rev, id);
CREATE INDEX import_exclusion ON exclusion (market_id, import_id);
CREATE TABLE fee_value (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code VARCHAR NOT NULL,
	modifier VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	work VARCHAR NOT NULL,
	practice_non_facility VARCHAR NOT NULL,
	practice_facility VARCHAR NOT NULL,
	malpractice VARCHAR NOT NULL,
	total_non_facility VARCHAR NOT NULL,
	total_facility VARCHAR NOT NULL,
	technical VARCHAR NOT NULL,
	global_days VARCHAR NOT NULL,
	multiple VARCHAR NOT NULL,
	bilateral VARCHAR NOT NULL,
	assistant VARCHAR NOT NULL,
	co_surgeons VARCHAR NOT NULL,
	team VARCHAR NOT NULL,
	conversion_factor VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_fee_value ON fee_value (market_id, rev, id);
CREATE INDEX import_fee_value ON fee_value (market_id, import_id);
CREATE TABLE hub_alias (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	target UUID NOT NULL,
	table_name VARCHAR NOT NULL,
	rev BIGINT NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_hub_alias ON hub_alias (market_id, rev);
CREATE TABLE hub_blob (
	sha256 VARCHAR NOT NULL,
	media_type VARCHAR NOT NULL,
	size BIGINT NOT NULL,
	content BYTEA NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE hub_device (
	id UUID NOT NULL,
	staff_id UUID NOT NULL,
	name VARCHAR NOT NULL,
	token_hash VARCHAR NOT NULL,
	incarnation VARCHAR NOT NULL,
	registered_at TIMESTAMP WITH TIME ZONE NOT NULL,
	last_seen TIMESTAMP WITH TIME ZONE,
	revoked_at TIMESTAMP WITH TIME ZONE,
	PRIMARY KEY (id),
	UNIQUE (token_hash)
);
CREATE TABLE hub_exit (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	table_name VARCHAR NOT NULL,
	rev BIGINT NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_hub_exit ON hub_exit (market_id, rev, id);
CREATE TABLE hub_grant (
	staff_id UUID NOT NULL,
	market_id VARCHAR NOT NULL,
	PRIMARY KEY (staff_id, market_id)
);
CREATE TABLE hub_history (
	n BIGSERIAL NOT NULL,
	market_id VARCHAR NOT NULL,
	op_id UUID NOT NULL,
	table_name VARCHAR NOT NULL,
	row_id UUID NOT NULL,
	fields JSON NOT NULL,
	staff_id UUID NOT NULL,
	at TIMESTAMP WITH TIME ZONE NOT NULL,
	PRIMARY KEY (n)
);
CREATE INDEX row_hub_history ON hub_history (market_id, row_id, n);
CREATE TABLE hub_market (
	id VARCHAR NOT NULL,
	epoch VARCHAR NOT NULL,
	head BIGINT NOT NULL,
	floor BIGINT NOT NULL,
	backed_up_rev BIGINT NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE hub_operation (
	market_id VARCHAR NOT NULL,
	op_id UUID NOT NULL,
	device_id UUID NOT NULL,
	staff_id UUID NOT NULL,
	kind VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	table_name VARCHAR NOT NULL,
	row_id UUID NOT NULL,
	row_market_id VARCHAR NOT NULL,
	rev BIGINT NOT NULL,
	at TIMESTAMP WITH TIME ZONE NOT NULL,
	PRIMARY KEY (market_id, op_id)
);
CREATE INDEX parked_hub_operation ON hub_operation (market_id, row_id) WHERE status = 'parked';
CREATE TABLE hub_user (
	staff_id UUID NOT NULL,
	name VARCHAR NOT NULL,
	PRIMARY KEY (staff_id)
);
CREATE TABLE issuance (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	organization_id UUID,
	provider_id UUID,
	staff_id UUID NOT NULL,
	issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
	language VARCHAR NOT NULL,
	contents JSON NOT NULL,
	fingerprint VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_issuance ON issuance (market_id, rev, id);
CREATE TABLE location (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	organization_id UUID NOT NULL,
	name VARCHAR NOT NULL,
	address VARCHAR NOT NULL,
	city VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	zip_code VARCHAR NOT NULL,
	county_fips VARCHAR NOT NULL,
	latitude DOUBLE PRECISION,
	longitude DOUBLE PRECISION,
	phone VARCHAR NOT NULL,
	hours VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_location ON location (market_id, rev, id);
CREATE TABLE market (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	name VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	time_zone VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_market ON market (market_id, rev, id);
CREATE TABLE material (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	topic VARCHAR NOT NULL,
	audience VARCHAR NOT NULL,
	owner_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_material ON material (market_id, rev, id);
CREATE UNIQUE INDEX natural_material ON material (market_id, code) WHERE NOT deleted AND code != '';
CREATE TABLE material_version (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	material_id UUID NOT NULL,
	language VARCHAR NOT NULL,
	version VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	effective_on DATE NOT NULL,
	withdrawn_on DATE,
	review_by DATE,
	file_name VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	pages BIGINT NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_material_version ON material_version (market_id, rev, id);
CREATE TABLE negotiation_entry (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	kind VARCHAR NOT NULL,
	happened_on DATE NOT NULL,
	said_by VARCHAR NOT NULL,
	topic VARCHAR NOT NULL,
	amount BIGINT,
	text VARCHAR NOT NULL,
	staff_id UUID NOT NULL,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_negotiation_entry ON negotiation_entry (market_id, rev, id);
CREATE TABLE opt_out (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	npi VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	specialty VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	may_order BOOLEAN,
	updated_on DATE,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_opt_out ON opt_out (market_id, rev, id);
CREATE INDEX import_opt_out ON opt_out (market_id, import_id);
CREATE TABLE organization (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	name VARCHAR NOT NULL,
	npi VARCHAR,
	tin VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	tier VARCHAR NOT NULL,
	territory_id UUID,
	members BIGINT NOT NULL,
	note VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_organization ON organization (market_id, rev, id);
CREATE UNIQUE INDEX natural_organization ON organization (market_id, npi) WHERE NOT deleted AND npi != '';
CREATE TABLE pair_edit (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	setting VARCHAR NOT NULL,
	column_one VARCHAR NOT NULL,
	column_two VARCHAR NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE,
	modifier_indicator VARCHAR NOT NULL,
	rationale VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_pair_edit ON pair_edit (market_id, rev, id);
CREATE INDEX import_pair_edit ON pair_edit (market_id, import_id);
CREATE TABLE participation (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	provider_id UUID,
	location_id UUID,
	valid_from DATE NOT NULL,
	valid_to DATE,
	recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
	withdrawn BOOLEAN NOT NULL,
	source VARCHAR NOT NULL,
	replaces_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_participation ON participation (market_id, rev, id);
CREATE TABLE place_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code VARCHAR NOT NULL,
	setting VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_place_code ON place_code (market_id, rev, id);
CREATE INDEX import_place_code ON place_code (market_id, import_id);
CREATE TABLE promise (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	organization_id UUID NOT NULL,
	visit_id UUID,
	text VARCHAR NOT NULL,
	owner_id UUID,
	owner_name VARCHAR NOT NULL,
	due_on DATE NOT NULL,
	done_on DATE,
	evidence VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_promise ON promise (market_id, rev, id);
CREATE TABLE provider (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	npi VARCHAR NOT NULL,
	given_name VARCHAR NOT NULL,
	family_name VARCHAR NOT NULL,
	credential VARCHAR NOT NULL,
	specialty VARCHAR NOT NULL,
	taxonomy_code VARCHAR NOT NULL,
	languages VARCHAR NOT NULL,
	accepts_new BOOLEAN,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_provider ON provider (market_id, rev, id);
CREATE UNIQUE INDEX natural_provider ON provider (market_id, npi) WHERE NOT deleted AND npi != '';
CREATE TABLE reason_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code_list VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	description VARCHAR NOT NULL,
	valid_from DATE,
	valid_to DATE,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_reason_code ON reason_code (market_id, rev, id);
CREATE INDEX import_reason_code ON reason_code (market_id, import_id);
CREATE TABLE remittance (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	control_number VARCHAR NOT NULL,
	payer_name VARCHAR NOT NULL,
	payee_name VARCHAR NOT NULL,
	payee_npi VARCHAR NOT NULL,
	payment BIGINT NOT NULL,
	method VARCHAR NOT NULL,
	paid_on DATE,
	trace_number VARCHAR NOT NULL,
	provider_adjustments BIGINT NOT NULL,
	balanced BOOLEAN NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_remittance ON remittance (market_id, rev, id);
CREATE INDEX import_remittance ON remittance (market_id, import_id);
CREATE TABLE renewal_decision (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	stage VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	staff_id UUID NOT NULL,
	decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_renewal_decision ON renewal_decision (market_id, rev, id);
CREATE TABLE specialty_taxonomy (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	specialty VARCHAR NOT NULL,
	specialty_name VARCHAR NOT NULL,
	taxonomy_code VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_specialty_taxonomy ON specialty_taxonomy (market_id, rev, id);
CREATE INDEX import_specialty_taxonomy ON specialty_taxonomy (market_id, import_id);
CREATE TABLE staff_member (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	given_name VARCHAR NOT NULL,
	family_name VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	email VARCHAR NOT NULL,
	phone VARCHAR NOT NULL,
	active BOOLEAN NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_staff_member ON staff_member (market_id, rev, id);
CREATE TABLE submission (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	control_number VARCHAR NOT NULL,
	batch_number VARCHAR NOT NULL,
	created_on DATE,
	submitter_name VARCHAR NOT NULL,
	receiver_name VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_submission ON submission (market_id, rev, id);
CREATE INDEX import_submission ON submission (market_id, import_id);
CREATE TABLE submitted_claim (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	submission_id UUID NOT NULL,
	position BIGINT NOT NULL,
	number VARCHAR NOT NULL,
	frequency VARCHAR NOT NULL,
	original_number VARCHAR NOT NULL,
	charge BIGINT NOT NULL,
	place_of_service VARCHAR NOT NULL,
	billing_npi VARCHAR NOT NULL,
	rendering_npi VARCHAR NOT NULL,
	facility_npi VARCHAR NOT NULL,
	payer_name VARCHAR NOT NULL,
	payer_number VARCHAR NOT NULL,
	member_hash VARCHAR NOT NULL,
	member_last4 VARCHAR NOT NULL,
	"authorization" VARCHAR NOT NULL,
	diagnoses VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_submitted_claim ON submitted_claim (market_id, rev, id);
CREATE INDEX import_submitted_claim ON submitted_claim (market_id, import_id);
CREATE TABLE submitted_line (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	submitted_claim_id UUID NOT NULL,
	position BIGINT NOT NULL,
	npi VARCHAR NOT NULL,
	service_date DATE,
	service_end DATE,
	code VARCHAR NOT NULL,
	modifiers VARCHAR NOT NULL,
	place_of_service VARCHAR NOT NULL,
	unit VARCHAR NOT NULL,
	units BIGINT NOT NULL,
	charge BIGINT NOT NULL,
	pointers VARCHAR NOT NULL,
	"authorization" VARCHAR NOT NULL,
	control_number VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_submitted_line ON submitted_line (market_id, rev, id);
CREATE INDEX import_submitted_line ON submitted_line (market_id, import_id);
CREATE TABLE taxonomy_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	code VARCHAR NOT NULL,
	grouping VARCHAR NOT NULL,
	classification VARCHAR NOT NULL,
	specialization VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	section VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_taxonomy_code ON taxonomy_code (market_id, rev, id);
CREATE INDEX import_taxonomy_code ON taxonomy_code (market_id, import_id);
CREATE TABLE territory (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	name VARCHAR NOT NULL,
	rep_id UUID,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_territory ON territory (market_id, rev, id);
CREATE TABLE true_up (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	contract_id UUID NOT NULL,
	title VARCHAR NOT NULL,
	amount BIGINT NOT NULL,
	raised_on DATE NOT NULL,
	settled_on DATE,
	staff_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_true_up ON true_up (market_id, rev, id);
CREATE TABLE unit_edit (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	setting VARCHAR NOT NULL,
	code VARCHAR NOT NULL,
	units BIGINT NOT NULL,
	adjudication VARCHAR NOT NULL,
	rationale VARCHAR NOT NULL,
	import_id UUID NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_unit_edit ON unit_edit (market_id, rev, id);
CREATE INDEX import_unit_edit ON unit_edit (market_id, import_id);
CREATE TABLE visit (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	organization_id UUID NOT NULL,
	location_id UUID,
	provider_id UUID,
	rep_id UUID NOT NULL,
	purpose VARCHAR NOT NULL,
	day DATE NOT NULL,
	start_minute BIGINT,
	minutes BIGINT NOT NULL,
	cancelled_on DATE,
	submitted_at TIMESTAMP WITH TIME ZONE,
	notes VARCHAR NOT NULL,
	next_visit_on DATE,
	signature VARCHAR NOT NULL,
	signature_detail VARCHAR NOT NULL,
	logging_seconds BIGINT NOT NULL,
	unlock_reason VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_visit ON visit (market_id, rev, id);
CREATE TABLE visit_attendee (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	visit_id UUID NOT NULL,
	contact_id UUID,
	name VARCHAR NOT NULL,
	role VARCHAR NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_visit_attendee ON visit_attendee (market_id, rev, id);
CREATE TABLE visit_code (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	visit_id UUID NOT NULL,
	code VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	taught_back BOOLEAN NOT NULL,
	check_again_on DATE,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_visit_code ON visit_code (market_id, rev, id);
CREATE TABLE visit_material (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	visit_id UUID NOT NULL,
	material_version_id UUID NOT NULL,
	quantity BIGINT NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_visit_material ON visit_material (market_id, rev, id);
CREATE TABLE visit_objective (
	market_id VARCHAR NOT NULL,
	id UUID NOT NULL,
	rev BIGINT NOT NULL,
	deleted BOOLEAN NOT NULL,
	visit_id UUID NOT NULL,
	topic VARCHAR NOT NULL,
	reached BOOLEAN NOT NULL,
	extra JSON NOT NULL,
	PRIMARY KEY (market_id, id)
);
CREATE INDEX feed_visit_objective ON visit_objective (market_id, rev, id);
