<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AnswerFoot</name>
    <message>
        <source>What would make it valid</source>
        <translation>Qué lo haría válido</translation>
    </message>
    <message>
        <source>things we can fix</source>
        <translation>lo que podemos corregir</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Nada que corregir</translation>
    </message>
    <message>
        <source>For reference</source>
        <translation>Como referencia</translation>
    </message>
    <message>
        <source>never change the facts of a claim to fit</source>
        <translation>nunca cambie los datos de un reclamo para que encaje</translation>
    </message>
    <message>
        <source>The office would see {}</source>
        <translation>El consultorio vería {}</translation>
    </message>
    <message>
        <source>Open {}</source>
        <translation>Abrir {}</translation>
    </message>
    <message>
        <source> at place {}</source>
        <translation> en el lugar {}</translation>
    </message>
    <message>
        <source>Dates of service {span}{at}: {answer}</source>
        <translation>Fechas de servicio {span}{at}: {answer}</translation>
    </message>
    <message>
        <source>At place {place}: {answer}</source>
        <translation>En el lugar {place}: {answer}</translation>
    </message>
    <message>
        <source>, only if care was given there</source>
        <translation>, solo si la atención se dio ahí</translation>
    </message>
    <message>
        <source>{code} without {modifiers} on {day}: {answer}</source>
        <translation>{code} sin {modifiers} el {day}: {answer}</translation>
    </message>
    <message>
        <source>on any day</source>
        <translation>en cualquier día</translation>
    </message>
    <message>
        <source>through {}</source>
        <translation>hasta el {}</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>desde el {}</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>Every check that could be made passes on this day.</source>
        <translation>Todas las verificaciones posibles se superan en este día.</translation>
    </message>
    <message>
        <source>Nearest on {name}: {codes}, only for those services</source>
        <translation>Más cercanos en {name}: {codes}, solo para esos servicios</translation>
    </message>
</context>
<context>
    <name>AppState</name>
    <message>
        <source>On this laptop</source>
        <translation>En esta laptop</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>{0} need you</source>
        <translation>{0} le esperan</translation>
    </message>
    <message>
        <source>The hub refused</source>
        <translation>Rechazado por el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n cambio en espera</numerusform>
            <numerusform>%n cambios en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync {0}</source>
        <translation>Última sincronización {0}</translation>
    </message>
    <message>
        <source>No hub is set up</source>
        <translation>No hay servidor configurado</translation>
    </message>
    <message>
        <source>Encrypted on this laptop · locks after {0} min</source>
        <translation>Cifrado en esta laptop · se bloquea a los {0} min</translation>
    </message>
    <message>
        <source>Hub data as of {0}</source>
        <translation>Datos del servidor al {0}</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Sync paused</source>
        <translation>En pausa</translation>
    </message>
</context>
<context>
    <name>AttendeesSection</name>
    <message>
        <source>Attendees</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Escriba un nombre</translation>
    </message>
    <message numerus="yes">
        <source>Add from %n people, or type a new name</source>
        <translation>
            <numerusform>Elija de %n persona o escriba un nombre</numerusform>
            <numerusform>Elija de %n personas o escriba un nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Pegar filas</translation>
    </message>
    <message>
        <source>Open the answers</source>
        <translation>Abrir las respuestas</translation>
    </message>
    <message>
        <source>Copy the answers</source>
        <translation>Copiar las respuestas</translation>
    </message>
    <message>
        <source>Rows that are not yes</source>
        <translation>Filas que no son sí</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Lo que se pegó</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificando</translation>
    </message>
    <message numerus="yes">
        <source>%n rows answered</source>
        <translation>
            <numerusform>%n fila respondida</numerusform>
            <numerusform>%n filas respondidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{:,} yes</source>
        <translation>{:,} sí</translation>
    </message>
    <message>
        <source>{:,} no</source>
        <translation>{:,} no</translation>
    </message>
    <message>
        <source>{:,} to review</source>
        <translation>{:,} por revisar</translation>
    </message>
    <message>
        <source>{:,} not readable</source>
        <translation>{:,} ilegibles</translation>
    </message>
    <message>
        <source>Written to {}</source>
        <translation>Escrito en {}</translation>
    </message>
    <message>
        <source>Copy the answers to paste them beside the questions.</source>
        <translation>Copie las respuestas para pegarlas junto a las preguntas.</translation>
    </message>
    <message>
        <source>Every row is yes</source>
        <translation>Todas las filas son sí</translation>
    </message>
    <message>
        <source>All of them can be billed on their day.</source>
        <translation>Todas se pueden facturar en su día.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Check many services at once</source>
        <translation>Verificar muchos servicios a la vez</translation>
    </message>
    <message>
        <source>A table with columns of NPI, code and date of service; modifier, place of service and units if there are. Claims are not changed.</source>
        <translation>Una tabla con columnas de NPI, código y fecha de servicio; modificador, lugar de servicio y unidades si los hay. No se cambia ningún reclamo.</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>Aún no se ha preguntado nada</translation>
    </message>
    <message>
        <source>The answers are written beside the questions, each with the test that decided and the denial to expect.</source>
        <translation>Las respuestas se escriben junto a las preguntas, cada una con la verificación que decidió y la denegación que cabe esperar.</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>Tablas (*.csv *.xlsx *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>{} answered</source>
        <translation>{} respondido</translation>
    </message>
    <message>
        <source>Write the answers to</source>
        <translation>Escribir las respuestas en</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Copy rows from a spreadsheet first, with headers such as {}.</source>
        <translation>Primero copie filas de una hoja de cálculo, con encabezados como {}.</translation>
    </message>
    <message>
        <source>Answers copied</source>
        <translation>Respuestas copiadas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Lo decidió</translation>
    </message>
    <message>
        <source>Denial to expect</source>
        <translation>Denegación esperada</translation>
    </message>
    <message>
        <source>Row as it was asked</source>
        <translation>Fila como se preguntó</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Ilegible</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
</context>
<context>
    <name>BookDesk</name>
    <message>
        <source>Save report as</source>
        <translation>Guardar informe como</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Saved {name}, %n pages</source>
        <translation>
            <numerusform>{name} guardado, %n página</numerusform>
            <numerusform>{name} guardado, %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>The market has no territory yet</source>
        <translation>El mercado todavía no tiene territorios</translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Visit brief</source>
        <translation>Ficha de visita</translation>
    </message>
    <message>
        <source>Visit brief {day}</source>
        <translation>Ficha de visita {day}</translation>
    </message>
</context>
<context>
    <name>BringBlock</name>
    <message>
        <source>Bring today</source>
        <translation>Llevar hoy</translation>
    </message>
    <message>
        <source>Print all papers of the day</source>
        <translation>Imprimir todos los papeles del día</translation>
    </message>
    <message>
        <source>{0} of {1} in the car</source>
        <translation>{0} de {1} en el auto</translation>
    </message>
    <message>
        <source>{0} copies</source>
        <translation>{0} copias</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>fits the visit</source>
        <translation>para esta visita</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>Parada {0}</translation>
    </message>
    <message numerus="yes">
        <source>Packet, %n handouts</source>
        <translation>
            <numerusform>Paquete, %n material</numerusform>
            <numerusform>Paquete, %n materiales</numerusform>
        </translation>
    </message>
    <message>
        <source>made for this office</source>
        <translation>hecho para este consultorio</translation>
    </message>
</context>
<context>
    <name>BringWork</name>
    <message>
        <source>Print all papers of the day</source>
        <translation>Imprimir todos los papeles del día</translation>
    </message>
    <message>
        <source>There is nothing to bring to the stops of this day.</source>
        <translation>No hay nada que llevar a las paradas de este día.</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por ver</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vista siguiente</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Mostrar estos días</translation>
    </message>
    <message>
        <source>Show days</source>
        <translation>Mostrar días</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Week or plan</source>
        <translation>Semana o planear</translation>
    </message>
    <message>
        <source>Visits {day}</source>
        <translation>Visitas {day}</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>Exportar calendario</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n visits exported to {0}</source>
        <translation>
            <numerusform>%n visita exportada a {0}</numerusform>
            <numerusform>%n visitas exportadas a {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is due</source>
        <translation>Quién está pendiente</translation>
    </message>
    <message>
        <source>Plan the repeats of the week</source>
        <translation>Planear las repeticiones de la semana</translation>
    </message>
    <message>
        <source>Nothing in the week on screen waits to be planned.</source>
        <translation>Nada de la semana en pantalla espera que se planee.</translation>
    </message>
    <message>
        <source>Let the visit repeat no more</source>
        <translation>Dejar de repetir la visita</translation>
    </message>
    <message>
        <source>Choose a repeat in the week first.</source>
        <translation>Elija antes una repetición en la semana.</translation>
    </message>
    <message>
        <source>The visit to {office} repeats no more</source>
        <translation>La visita a {office} ya no se repite</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Drop the selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>Drop the selection (Esc)</source>
        <translation>Quitar la selección (Esc)</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Export providers</source>
        <translation>Exportar proveedores</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Worksheet (*.xlsx)</source>
        <translation>CSV (*.csv);;Hoja de cálculo (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>Not those who work at no office now: %n.</source>
        <translation>
            <numerusform>Sin %n clínico que ahora no trabaja en ningún consultorio.</numerusform>
            <numerusform>Sin %n clínicos que ahora no trabajan en ningún consultorio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visita planeada</numerusform>
            <numerusform>%n visitas planeadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>%n fila exportada a {file}</numerusform>
            <numerusform>%n filas exportadas a {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseBoard</name>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>past the due day</source>
        <translation>pasada la fecha límite</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vencen pronto</translation>
    </message>
    <message>
        <source>within 2 business days</source>
        <translation>en 2 días hábiles</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>in time so far</source>
        <translation>a tiempo hasta ahora</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Vencen pronto</translation>
    </message>
    <message>
        <source>Resolved this month</source>
        <translation>Resueltos este mes</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Number, title or office</source>
        <translation>Número, título o consultorio</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>{count} of {all} in time</source>
        <translation>{count} de {all} a tiempo</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>past the due day</source>
        <translation>pasada la fecha límite</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasados</translation>
    </message>
    <message>
        <source>none late</source>
        <translation>ninguno atrasado</translation>
    </message>
    <message>
        <source>within 2 business days</source>
        <translation>en 2 días hábiles</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>vencen pronto</translation>
    </message>
    <message>
        <source>Reading escalations.</source>
        <translation>Leyendo los escalamientos.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation>Ningún caso coincide</translation>
    </message>
    <message>
        <source>Clear search, severity and owner to see the others.</source>
        <translation>Quite la búsqueda, la gravedad y el responsable para ver los demás.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>No cases here</source>
        <translation>No hay casos aquí</translation>
    </message>
    <message>
        <source>A case starts from an office, a visit or a claim line.</source>
        <translation>Un caso nace de un consultorio, una visita o una línea de reclamo.</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>Severity is</source>
        <translation>La gravedad es</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Owner is</source>
        <translation>El responsable es</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Due, business days</source>
        <translation>Vence, días hábiles</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
</context>
<context>
    <name>CaseSheets</name>
    <message>
        <source>A date that moves needs a reason</source>
        <translation>Mover una fecha requiere un motivo</translation>
    </message>
    <message>
        <source>Arrow down lists the causes of other cases</source>
        <translation>La flecha abajo muestra las causas de otros casos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Case is open again</source>
        <translation>El caso está abierto de nuevo</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Caso abierto</translation>
    </message>
    <message>
        <source>Case resolved</source>
        <translation>Caso resuelto</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Elija a una persona</translation>
    </message>
    <message>
        <source>Choose an office from the list</source>
        <translation>Elija un consultorio de la lista</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Due date moved</source>
        <translation>Fecha límite movida</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>Hand over {number}</source>
        <translation>Traspasar {number}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>It gets a new due date by its severity. The history keeps how it was closed.</source>
        <translation>Recibe una nueva fecha límite según su gravedad. El historial conserva cómo se cerró.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Move date</source>
        <translation>Mover fecha</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>New date for {number}</source>
        <translation>Nueva fecha para {number}</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Nuevo responsable</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir caso</translation>
    </message>
    <message>
        <source>Open {number} again</source>
        <translation>Reabrir {number}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Resolve case</source>
        <translation>Resolver caso</translation>
    </message>
    <message>
        <source>Resolve {number}</source>
        <translation>Resolver {number}</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa de fondo</translation>
    </message>
    <message>
        <source>Say in a few words what is wrong</source>
        <translation>Diga en pocas palabras qué está mal</translation>
    </message>
    <message>
        <source>Say what was done</source>
        <translation>Diga qué se hizo</translation>
    </message>
    <message>
        <source>Say where it came from</source>
        <translation>Diga de dónde vino</translation>
    </message>
    <message>
        <source>Say why it is open again</source>
        <translation>Diga por qué se reabre</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Today or later</source>
        <translation>Hoy o después</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>History of the case</source>
        <translation>Historial del caso</translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation>Escriba una novedad</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Publicando</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa de fondo</translation>
    </message>
    <message>
        <source>Root cause, when it was closed before</source>
        <translation>Causa de fondo, cuando se cerró antes</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Abierto desde hace</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
    </message>
    <message>
        <source>Open claim line</source>
        <translation>Abrir línea de reclamo</translation>
    </message>
    <message>
        <source>Open clinician</source>
        <translation>Abrir clínico</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
</context>
<context>
    <name>CasesBlock</name>
    <message>
        <source>Open escalations</source>
        <translation>Escalamientos abiertos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Time until the case is due</source>
        <translation>Tiempo hasta que venza el caso</translation>
    </message>
    <message>
        <source>No open escalation</source>
        <translation>Ningún escalamiento abierto</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
    <message>
        <source>{0} d left</source>
        <translation>quedan {0} d</translation>
    </message>
    <message>
        <source>opened {0} · due {1}</source>
        <translation>abierto el {0} · vence el {1}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Visit: {purpose}</source>
        <translation>Visita: {purpose}</translation>
    </message>
    <message numerus="yes">
        <source>%n codes ended</source>
        <translation>
            <numerusform>%n código terminado</numerusform>
            <numerusform>%n códigos terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new codes</source>
        <translation>
            <numerusform>%n código nuevo</numerusform>
            <numerusform>%n códigos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>{codes} and {n} more</source>
        <translation>{codes} y {n} más</translation>
    </message>
    <message>
        <source>{code} ended</source>
        <translation>{code} terminado</translation>
    </message>
    <message>
        <source>{code} new</source>
        <translation>{code} nuevo</translation>
    </message>
    <message>
        <source>{contract} terminated</source>
        <translation>{contract} rescindido</translation>
    </message>
    <message>
        <source>{contract}: {term} begins</source>
        <translation>{contract}: empieza {term}</translation>
    </message>
    <message>
        <source>{name} loaded</source>
        <translation>{name} cargado</translation>
    </message>
    <message>
        <source>{purpose}, taught {codes}</source>
        <translation>{purpose}, se enseñó {codes}</translation>
    </message>
</context>
<context>
    <name>ChangesBlock</name>
    <message>
        <source>Code changes</source>
        <translation>Cambios de códigos</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>desde el {0}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>Nothing changed since then.</source>
        <translation>Nada cambió desde entonces.</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Two days</source>
        <translation>Dos días</translation>
    </message>
    <message>
        <source>As known on two days</source>
        <translation>Según lo sabido en dos días</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Otra lista</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Qué comparar</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The other list</source>
        <translation>La otra lista</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Qué cambios</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Buscar código</translation>
    </message>
    <message>
        <source>Find a code among the changes</source>
        <translation>Buscar un código entre los cambios</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Changes of the list</source>
        <translation>Cambios de la lista</translation>
    </message>
    <message>
        <source>Changes saved as {}</source>
        <translation>Cambios guardados como {}</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Ningún cambio coincide</translation>
    </message>
    <message>
        <source>Drop the filter to see all changes.</source>
        <translation>Quite el filtro para ver todos los cambios.</translation>
    </message>
    <message>
        <source>There is no other list</source>
        <translation>No hay otra lista</translation>
    </message>
    <message>
        <source>Make one, or compare two days of this one.</source>
        <translation>Cree una o compare dos días de esta.</translation>
    </message>
    <message>
        <source>Both approve the same</source>
        <translation>Ambas aprueban lo mismo</translation>
    </message>
    <message>
        <source>No code came, went or changed its conditions.</source>
        <translation>Ningún código entró, salió ni cambió sus condiciones.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Which rows</source>
        <translation>Qué filas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Problem rows as CSV</source>
        <translation>Filas con problemas en CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Worksheet (*.xlsx)</source>
        <translation>CSV (*.csv);;Hoja de cálculo (*.xlsx)</translation>
    </message>
    <message>
        <source>Write problem rows</source>
        <translation>Escribir filas con problemas</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to {file}</source>
        <translation>
            <numerusform>%n fila escrita en {file}</numerusform>
            <numerusform>%n filas escritas en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Most of this file came before.</source>
        <translation>La mayor parte de este archivo ya llegó antes.</translation>
    </message>
    <message>
        <source>{n} of its first {all} lines are in {file}, loaded on {day}: same claim, code and date.</source>
        <translation>{n} de sus primeras {all} líneas están en {file}, cargado el {day}: mismo reclamo, código y fecha.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filas del archivo</translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>Told the office {}</source>
        <translation>Se informó al consultorio {}</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>nada registrado</translation>
    </message>
    <message>
        <source>ends {}</source>
        <translation>termina el {}</translation>
    </message>
    <message>
        <source>begins {}</source>
        <translation>empieza el {}</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasa</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Requiere revisión</translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation>Modificadores</translation>
    </message>
    <message>
        <source>Modifier {}</source>
        <translation>Modificador {}</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clínico</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Linked to contract</source>
        <translation>Vinculado al contrato</translation>
    </message>
    <message>
        <source>Code set</source>
        <translation>Conjunto de códigos</translation>
    </message>
    <message>
        <source>Approved list</source>
        <translation>Lista aprobada</translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation>Lugar de servicio</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Beside other codes</source>
        <translation>Junto a otros códigos</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Where covered</source>
        <translation>Dónde rige</translation>
    </message>
    <message>
        <source>Modifier in lists</source>
        <translation>Modificador en listas</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Lugar en listas</translation>
    </message>
    <message>
        <source>Same day in lists</source>
        <translation>Mismo día en listas</translation>
    </message>
    <message>
        <source>{} pass</source>
        <translation>{} pasan</translation>
    </message>
    <message>
        <source>{} fails</source>
        <translation>{} falla</translation>
    </message>
    <message>
        <source>{} fail</source>
        <translation>{} fallan</translation>
    </message>
    <message>
        <source>{} cannot tell</source>
        <translation>{} sin respuesta</translation>
    </message>
    <message>
        <source>Of {} checks, </source>
        <translation>De {} verificaciones, </translation>
    </message>
    <message>
        <source>Can {who} bill {code} on {day}</source>
        <translation>¿Puede {who} facturar {code} el {day}</translation>
    </message>
    <message>
        <source> at place {}</source>
        <translation> en el lugar {}</translation>
    </message>
    <message>
        <source>, {} units</source>
        <translation>, {} unidades</translation>
    </message>
    <message>
        <source>Answer {}</source>
        <translation>Respuesta {}</translation>
    </message>
    <message>
        <source>rules {}</source>
        <translation>reglas {}</translation>
    </message>
    <message>
        <source>facts as of {}</source>
        <translation>datos al {}</translation>
    </message>
    <message>
        <source>worked out on this laptop in {} ms</source>
        <translation>calculado en esta laptop en {} ms</translation>
    </message>
    <message numerus="yes">
        <source>The facts are %n days old. Sync, or load newer lists, before you rely on it.</source>
        <translation>
            <numerusform>Los datos tienen %n día. Sincronice o cargue listas más nuevas antes de confiar en ellos.</numerusform>
            <numerusform>Los datos tienen %n días. Sincronice o cargue listas más nuevas antes de confiar en ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>As known on {}.</source>
        <translation>Según lo sabido el {}.</translation>
    </message>
    <message>
        <source>Facts as of {}.</source>
        <translation>Datos al {}.</translation>
    </message>
    <message>
        <source>Answer {}.</source>
        <translation>Respuesta {}.</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Not excluded</source>
        <translation>No excluido</translation>
    </message>
    <message>
        <source>Not opted out</source>
        <translation>No optó por salir</translation>
    </message>
    <message>
        <source>Medicare unit limit</source>
        <translation>Límite de unidades de Medicare</translation>
    </message>
    <message>
        <source>Expected denial: {}.</source>
        <translation>Denegación que se espera: {}.</translation>
    </message>
    <message>
        <source>What would make it valid:</source>
        <translation>Qué lo haría válido:</translation>
    </message>
    <message>
        <source>Never change the facts of a claim to fit.</source>
        <translation>Nunca cambie los hechos de un reclamo para que encaje.</translation>
    </message>
    <message>
        <source>{} on</source>
        <translation>desde {}</translation>
    </message>
    <message>
        <source> to {}</source>
        <translation> a {}</translation>
    </message>
    <message>
        <source>Then {then}, now {now}:</source>
        <translation>Entonces {then}, ahora {now}:</translation>
    </message>
    <message>
        <source>Today&apos;s answer is the same, for the same reasons.</source>
        <translation>La respuesta de hoy es la misma, por las mismas razones.</translation>
    </message>
    <message>
        <source>Today&apos;s answer is the same; the record says otherwise:</source>
        <translation>La respuesta de hoy es la misma; el registro dice otra cosa:</translation>
    </message>
    <message>
        <source>Told {answer} on {at} by {who}</source>
        <translation>Se dijo {answer} el {at}, {who}</translation>
    </message>
    <message>
        <source>and {} more in the trail</source>
        <translation>y {} más en la verificación</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>{test}: then “{before}” now “{after}”</source>
        <translation>{test}: entonces «{before}» ahora «{after}»</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
</context>
<context>
    <name>CheckerView</name>
    <message>
        <source>Copy answer</source>
        <translation>Copiar respuesta</translation>
    </message>
    <message>
        <source>Copy answer (Ctrl+C)</source>
        <translation>Copiar respuesta (Ctrl+C)</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Informar</translation>
    </message>
    <message>
        <source>Tell the office</source>
        <translation>Informar al consultorio</translation>
    </message>
    <message>
        <source>Tell the office, and keep what was told (T)</source>
        <translation>Informar al consultorio y guardar lo que se informó (T)</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>VERIFICACIÓN</translation>
    </message>
    <message>
        <source>WHAT THE RECORD SAYS</source>
        <translation>LO QUE DICE EL REGISTRO</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>FUENTE</translation>
    </message>
    <message>
        <source>Checks that led to the answer</source>
        <translation>Verificaciones que llevaron a la respuesta</translation>
    </message>
    <message>
        <source>Answer copied</source>
        <translation>Respuesta copiada</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Kept as told to the office, with every fact behind it</source>
        <translation>Queda como informado al consultorio, con todos sus datos</translation>
    </message>
    <message>
        <source>Checking.</source>
        <translation>Verificando.</translation>
    </message>
    <message>
        <source>Nobody with this NPI is on file.</source>
        <translation>No hay nadie registrado con este NPI.</translation>
    </message>
    <message>
        <source>NPI {} is not known.</source>
        <translation>No se conoce el NPI {}.</translation>
    </message>
    <message>
        <source>Code {} is not known.</source>
        <translation>No se conoce el código {}.</translation>
    </message>
    <message>
        <source>The loaded code set does not have it.</source>
        <translation>No está en el conjunto de códigos cargado.</translation>
    </message>
    <message>
        <source>Code {} of the same day is not known.</source>
        <translation>No se conoce el código {} del mismo día.</translation>
    </message>
    <message>
        <source>No loaded list of codes has it on that day.</source>
        <translation>Ninguna lista de códigos cargada lo tiene ese día.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Can they bill it?</source>
        <translation>¿Pueden facturarlo?</translation>
    </message>
    <message>
        <source>Type an NPI or a name, a code such as 99214, and Enter. The answer comes with every record it stands on, also offline.</source>
        <translation>Escriba un NPI o un nombre, un código como 99214 y Enter. La respuesta llega con cada registro en que se basa, también sin conexión.</translation>
    </message>
    <message>
        <source>More with this answer</source>
        <translation>Más con esta respuesta</translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>Delete removes this filter</source>
        <translation>Supr quita este filtro</translation>
    </message>
</context>
<context>
    <name>ClaimFigures</name>
    <message>
        <source>12 months</source>
        <translation>12 meses</translation>
    </message>
    <message>
        <source>Denied amount</source>
        <translation>Importe denegado</translation>
    </message>
    <message>
        <source>Denied lines</source>
        <translation>Líneas denegadas</translation>
    </message>
    <message>
        <source>Lines loaded</source>
        <translation>Líneas cargadas</translation>
    </message>
    <message>
        <source>above the goal</source>
        <translation>sobre la meta</translation>
    </message>
    <message>
        <source>as charged</source>
        <translation>según lo facturado</translation>
    </message>
    <message>
        <source>goal met</source>
        <translation>meta cumplida</translation>
    </message>
    <message>
        <source>{rate} this month, goal 8% or less</source>
        <translation>{rate} este mes, meta 8% o menos</translation>
    </message>
    <message>
        <source>Fixable by teaching</source>
        <translation>Corregible con capacitación</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>{lines} denied lines, ${dollars}</source>
        <translation>{lines} líneas denegadas, ${dollars}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines in appeal</source>
        <translation>
            <numerusform>%n línea en apelación</numerusform>
            <numerusform>%n líneas en apelación</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimLife</name>
    <message>
        <source>A reversal takes back what no answer here had.</source>
        <translation>Una reversión retira lo que ninguna respuesta de aquí tenía.</translation>
    </message>
    <message>
        <source>Ask the payer when it comes.</source>
        <translation>Pregunte al pagador cuándo llega.</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Reclamo {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Lines sent and paid</source>
        <translation>Líneas enviadas y pagadas</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Paid in the end: {amount}</source>
        <translation>Pagado al final: {amount}</translation>
    </message>
    <message>
        <source>Paid twice, or one file was loaded or sent twice.</source>
        <translation>Se pagó dos veces, o un archivo se cargó o envió dos veces.</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagado en parte</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Taken back without a correction.</source>
        <translation>Retirado sin corrección.</translation>
    </message>
    <message>
        <source>The answer before it is in a file that is not loaded.</source>
        <translation>La respuesta anterior está en un archivo que no se cargó.</translation>
    </message>
    <message>
        <source>The office voided this claim.</source>
        <translation>El consultorio anuló este reclamo.</translation>
    </message>
    <message>
        <source>The payer has not taken it back yet.</source>
        <translation>El pagador aún no lo ha retirado.</translation>
    </message>
    <message>
        <source>Two answers stand and both pay.</source>
        <translation>Dos respuestas siguen vigentes y ambas pagan.</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>What became of the claim</source>
        <translation>Qué pasó con el reclamo</translation>
    </message>
    <message>
        <source>charged {amount}</source>
        <translation>facturado {amount}</translation>
    </message>
    <message>
        <source>net {amount}</source>
        <translation>neto {amount}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not answered; as it stands: {rule}</source>
        <translation>sin respuesta; tal como está: {rule}</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>de {amount}</translation>
    </message>
    <message>
        <source>sent as {code}</source>
        <translation>enviado como {code}</translation>
    </message>
    <message>
        <source>{paid} of {sent} units</source>
        <translation>{paid} de {sent} unidades</translation>
    </message>
</context>
<context>
    <name>ClaimLineColumns</name>
    <message>
        <source>Claim line</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Afiliado</translation>
    </message>
    <message>
        <source>Mod</source>
        <translation>Mod.</translation>
    </message>
    <message>
        <source>No rule broken</source>
        <translation>Ninguna regla incumplida</translation>
    </message>
    <message>
        <source>Not on file</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>Our check</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>POS</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Obs.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>ending in {last}</source>
        <translation>que termina en {last}</translation>
    </message>
    <message>
        <source>{claim}, line {number}</source>
        <translation>{claim}, línea {number}</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>Appealed</source>
        <translation>Apelado</translation>
    </message>
    <message>
        <source>Bundled with another code</source>
        <translation>Incluido en otro código</translation>
    </message>
    <message>
        <source>Clinician is not on file</source>
        <translation>El clínico no está registrado</translation>
    </message>
    <message>
        <source>Code is not on the approved list</source>
        <translation>Fuera de la lista aprobada</translation>
    </message>
    <message>
        <source>Code is not valid that day</source>
        <translation>El código no es válido ese día</translation>
    </message>
    <message>
        <source>More units than allowed</source>
        <translation>Más unidades de las permitidas</translation>
    </message>
    <message>
        <source>No authorization number</source>
        <translation>Sin número de autorización</translation>
    </message>
    <message>
        <source>No contract in force</source>
        <translation>Ningún contrato vigente</translation>
    </message>
    <message>
        <source>Not covered by the contract</source>
        <translation>No cubierto por el contrato</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Place of service is not allowed</source>
        <translation>El lugar de servicio no se permite</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Modifier is not as the list asks</source>
        <translation>El modificador no es el que pide la lista</translation>
    </message>
    <message>
        <source>Not for this specialty</source>
        <translation>No para esta especialidad</translation>
    </message>
    <message>
        <source>Over the unit limit of the day</source>
        <translation>Supera el límite de unidades del día</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Replacement sent</source>
        <translation>Reemplazo enviado</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Void sent</source>
        <translation>Anulación enviada</translation>
    </message>
    <message>
        <source>Clinician is excluded</source>
        <translation>El clínico está excluido</translation>
    </message>
    <message>
        <source>Clinician opted out of Medicare</source>
        <translation>El clínico se dio de baja de Medicare</translation>
    </message>
    <message>
        <source>Denied as the rules say</source>
        <translation>Denegada según las reglas</translation>
    </message>
    <message>
        <source>Denied for another reason</source>
        <translation>Denegada por otro motivo</translation>
    </message>
    <message>
        <source>Denied, no rule is broken</source>
        <translation>Denegada sin incumplir reglas</translation>
    </message>
    <message>
        <source>Not denied, a rule is broken</source>
        <translation>No denegada, se incumple una regla</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Denial reason</source>
        <translation>Motivo de denegación</translation>
    </message>
    <message>
        <source>Select line</source>
        <translation>Marcar línea</translation>
    </message>
    <message>
        <source>Re-education visit</source>
        <translation>Visita de reeducación</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Mark lines reviewed</source>
        <translation>Marcar líneas como revisadas</translation>
    </message>
    <message>
        <source>Add lines to issue</source>
        <translation>Añadir líneas a un problema</translation>
    </message>
    <message>
        <source>Group lines by the next</source>
        <translation>Agrupar por lo siguiente</translation>
    </message>
    <message>
        <source>Reading claims.</source>
        <translation>Leyendo los reclamos.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>No claims on this laptop yet</source>
        <translation>Aún no hay reclamos en esta laptop</translation>
    </message>
    <message>
        <source>They come with a sync, or from a remittance file (835).</source>
        <translation>Llegan con una sincronización o de un archivo de remesa (835).</translation>
    </message>
    <message numerus="yes">
        <source>%n lines checked, findings: {findings}</source>
        <translation>
            <numerusform>%n línea verificada, hallazgos: {findings}</numerusform>
            <numerusform>%n líneas verificadas, hallazgos: {findings}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Abrir la línea</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Claims log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Why denied</source>
        <translation>Por qué se deniega</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Check all lines again</source>
        <translation>Verificar de nuevo todas las líneas</translation>
    </message>
    <message>
        <source>Create re-education visit</source>
        <translation>Crear visita de reeducación</translation>
    </message>
    <message>
        <source>Lines of the issue</source>
        <translation>Líneas del problema</translation>
    </message>
    <message>
        <source>Lines of the provider</source>
        <translation>Líneas del proveedor</translation>
    </message>
    <message>
        <source>Mark payment received</source>
        <translation>Marcar el pago como recibido</translation>
    </message>
    <message>
        <source>Claims of the payment</source>
        <translation>Reclamos del pago</translation>
    </message>
    <message>
        <source>Mark received</source>
        <translation>Marcar recibido</translation>
    </message>
    <message>
        <source>Find trace number</source>
        <translation>Buscar número de rastreo</translation>
    </message>
    <message>
        <source>What became of the claim</source>
        <translation>Qué pasó con el reclamo</translation>
    </message>
    <message>
        <source>Find claim number</source>
        <translation>Buscar número de reclamo</translation>
    </message>
    <message>
        <source>Read rule</source>
        <translation>Leer la regla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next step of the import</source>
        <translation>Siguiente paso de la importación</translation>
    </message>
    <message>
        <source>Next problem of the file</source>
        <translation>Siguiente problema del archivo</translation>
    </message>
    <message>
        <source>Problem before of the file</source>
        <translation>Problema anterior del archivo</translation>
    </message>
    <message>
        <source>Leave row out of the load</source>
        <translation>Dejar la fila fuera de la carga</translation>
    </message>
</context>
<context>
    <name>ClinicianField</name>
    <message>
        <source>NPI or name</source>
        <translation>NPI o nombre</translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>Approved list</source>
        <translation>Lista aprobada</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Terminan</translation>
    </message>
    <message>
        <source>{count} end in {days} days</source>
        <translation>{count} terminan en {days} días</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>{} a day</source>
        <translation>{} al día</translation>
    </message>
    <message>
        <source>modifier {}</source>
        <translation>modificador {}</translation>
    </message>
    <message>
        <source>place {}</source>
        <translation>lugar {}</translation>
    </message>
    <message>
        <source>authorization first</source>
        <translation>requiere autorización</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>also in {}</source>
        <translation>también en {}</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>en</source>
        <comment>two letters of this language</comment>
        <translation>es</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>needs modifier {}</source>
        <translation>requiere el modificador {}</translation>
    </message>
    <message>
        <source>never modifier {}</source>
        <translation>nunca con el modificador {}</translation>
    </message>
    <message>
        <source>only {}</source>
        <translation>solo {}</translation>
    </message>
    <message numerus="yes">
        <source>%n code numbers</source>
        <translation>
            <numerusform>%n número de código</numerusform>
            <numerusform>%n números de código</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contrato</numerusform>
            <numerusform>%n contratos</numerusform>
        </translation>
    </message>
    <message>
        <source>no condition</source>
        <translation>sin condiciones</translation>
    </message>
    <message>
        <source>recorded {}</source>
        <translation>registrado el {}</translation>
    </message>
</context>
<context>
    <name>CodeListsView</name>
    <message>
        <source>Approved lists</source>
        <translation>Listas aprobadas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No approved list yet</source>
        <translation>Aún no hay listas aprobadas</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Lista nueva</translation>
    </message>
    <message>
        <source>Add to the list…</source>
        <translation>Agregar a la lista…</translation>
    </message>
    <message>
        <source>Change the entry…</source>
        <translation>Cambiar la entrada…</translation>
    </message>
    <message>
        <source>End entries…</source>
        <translation>Terminar entradas…</translation>
    </message>
    <message>
        <source>Take the entry back…</source>
        <translation>Retirar la entrada…</translation>
    </message>
    <message>
        <source>Check the code of the entry</source>
        <translation>Verificar el código de la entrada</translation>
    </message>
    <message>
        <source>New approved list…</source>
        <translation>Lista aprobada nueva…</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Exportar la lista…</translation>
    </message>
    <message>
        <source>Lists come with a file of approved codes, or are made here.</source>
        <translation>Las listas llegan con un archivo de códigos aprobados o se crean aquí.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
</context>
<context>
    <name>CodeRow</name>
    <message>
        <source>What we taught of {code}</source>
        <translation>Qué se enseñó de {code}</translation>
    </message>
    <message>
        <source>What to do from now on</source>
        <translation>Qué hacer de ahora en adelante</translation>
    </message>
    <message>
        <source>CO-97</source>
        <translation>CO-97</translation>
    </message>
    <message>
        <source>Why {code}</source>
        <translation>Por qué {code}</translation>
    </message>
    <message>
        <source>Who was taught {code}</source>
        <translation>A quién se enseñó {code}</translation>
    </message>
    <message>
        <source>Check {code} again on</source>
        <translation>Revisar {code} otra vez el</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar el</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Algo</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>What we taught</source>
        <translation>Qué enseñamos</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes: they said the rule back in their own words</source>
        <translation>Sí: repitieron la regla con sus propias palabras</translation>
    </message>
    <message>
        <source>{code} taught back</source>
        <translation>{code} repetido por ellos</translation>
    </message>
</context>
<context>
    <name>CodesBlock</name>
    <message>
        <source>Codes ending soon</source>
        <translation>Códigos que terminan pronto</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>The contract has ended: no code is approved.</source>
        <translation>El contrato terminó: no hay códigos aprobados.</translation>
    </message>
    <message>
        <source>No approved code ends in 90 days.</source>
        <translation>Ningún código aprobado termina en 90 días.</translation>
    </message>
    <message>
        <source>No approved codes are on file.</source>
        <translation>No hay códigos aprobados registrados.</translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message>
        <source>Re-education</source>
        <translation>Reeducación</translation>
    </message>
    <message>
        <source>Re-education by code</source>
        <translation>Reeducación por código</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Otro código</translation>
    </message>
    <message>
        <source>or from the top denials:</source>
        <translation>o de las denegaciones principales:</translation>
    </message>
    <message>
        <source>A code has five characters, like G2211</source>
        <translation>Un código tiene cinco caracteres, como G2211</translation>
    </message>
    <message>
        <source>closes the loop with denials; we watch the next 90 days</source>
        <translation>cierra el ciclo de las denegaciones; vigilamos los próximos 90 días</translation>
    </message>
    <message numerus="yes">
        <source>Add {code}, denied {reason}, %n lines in 90 days</source>
        <translation>
            <numerusform>Agregar {code}, denegado {reason}, %n línea en 90 días</numerusform>
            <numerusform>Agregar {code}, denegado {reason}, %n líneas en 90 días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Fields and their columns</source>
        <translation>Campos y sus columnas</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Columna en el archivo</translation>
    </message>
    <message>
        <source>Saved mapping</source>
        <translation>Asignación guardada</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nombre de la asignación</translation>
    </message>
    <message>
        <source>Name, such as Hub weekly</source>
        <translation>Nombre, por ejemplo Central semanal</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Guardar asignación</translation>
    </message>
    <message>
        <source>Nobody knows this table. Say what kind of file it is.</source>
        <translation>Nadie conoce esta tabla. Diga qué tipo de archivo es.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns that are needed are not found yet.</source>
        <translation>
            <numerusform>Aún falta %n columna necesaria.</numerusform>
            <numerusform>Aún faltan %n columnas necesarias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every column of the file is read.</source>
        <translation>Se leen todas las columnas del archivo.</translation>
    </message>
    <message>
        <source>Column for {field}</source>
        <translation>Columna para {field}</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(no está en el archivo)</translation>
    </message>
    <message>
        <source>No value in the first rows</source>
        <translation>Sin valores en las primeras filas</translation>
    </message>
    <message>
        <source>Mapping {name} saved</source>
        <translation>Asignación {name} guardada</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrada</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>In the first rows</source>
        <translation>En las primeras filas</translation>
    </message>
    <message>
        <source>Keep this mapping for the next file like this</source>
        <translation>Guardar esta asignación para el próximo archivo igual</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Qué significan las columnas</translation>
    </message>
    <message>
        <source>Enter chooses a column</source>
        <translation>Intro elige una columna</translation>
    </message>
</context>
<context>
    <name>ConnectSheet</name>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect to a hub</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Enter the address, such as https://hub.example.org</source>
        <translation>Escriba la dirección, por ejemplo https://hub.example.org</translation>
    </message>
    <message>
        <source>Enter the token</source>
        <translation>Escriba el token</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Only if your administrator gave you one</source>
        <translation>Solo si su administrador le dio uno</translation>
    </message>
    <message>
        <source>Token of this laptop</source>
        <translation>Token de esta laptop</translation>
    </message>
    <message>
        <source>What you wrote so far is sent there. It stays on this laptop too.</source>
        <translation>Lo que ha escrito se envía ahí. También queda en esta laptop.</translation>
    </message>
    <message>
        <source>Your administrator makes one for each laptop</source>
        <translation>Su administrador crea uno para cada laptop</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>If {} is not signed</source>
        <translation>Si no se firma {}</translation>
    </message>
    <message>
        <source>If nobody acts</source>
        <translation>Si nadie actúa</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Begins later</source>
        <translation>Empieza después</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Rescindido</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>desde el {}</translation>
    </message>
    <message>
        <source>recorded {}</source>
        <translation>registrada {}</translation>
    </message>
    <message>
        <source>corrected {}</source>
        <translation>corregida el {}</translation>
    </message>
    <message>
        <source>signed {day} · {recorded}</source>
        <translation>firmada {day} · {recorded}</translation>
    </message>
    <message>
        <source>without its list, {}</source>
        <translation>sin su lista, {}</translation>
    </message>
    <message>
        <source>version {}</source>
        <translation>versión {}</translation>
    </message>
    <message>
        <source>Everyone at {}</source>
        <translation>Todos en {}</translation>
    </message>
    <message>
        <source>{} codes today</source>
        <translation>{} códigos hoy</translation>
    </message>
    <message>
        <source>Nothing in force</source>
        <translation>Nada vigente</translation>
    </message>
    <message>
        <source>{} codes</source>
        <translation>{} códigos</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>proposed, or begins later</source>
        <translation>propuesto o empieza después</translation>
    </message>
    <message>
        <source>nothing in force</source>
        <translation>nada vigente</translation>
    </message>
    <message>
        <source>{} members.</source>
        <translation>{} afiliados.</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>Claims of these days are not covered.</source>
        <translation>Los reclamos de estos días no están cubiertos.</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>Antes del {}</translation>
    </message>
    <message>
        <source>Last day to give notice</source>
        <translation>Último día para dar aviso</translation>
    </message>
    <message>
        <source>After it, the contract renews for {} months.</source>
        <translation>Después, el contrato se renueva por {} meses.</translation>
    </message>
    <message>
        <source>After {}</source>
        <translation>Después del {}</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Se renueva solo</translation>
    </message>
    <message>
        <source>Nothing needs to be signed.</source>
        <translation>No hace falta firmar nada.</translation>
    </message>
    <message>
        <source>The contract ends</source>
        <translation>El contrato termina</translation>
    </message>
    <message>
        <source>Services after that day are not covered.</source>
        <translation>Los servicios después de ese día no están cubiertos.</translation>
    </message>
    <message>
        <source>Nobody else covers: {}.</source>
        <translation>Nadie más cubre: {}.</translation>
    </message>
    <message>
        <source>{} stops</source>
        <translation>{} deja de valer</translation>
    </message>
    <message>
        <source>Its {} codes are no longer paid by this contract.</source>
        <translation>Este contrato ya no paga sus {} códigos.</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>to {}, then renews</source>
        <translation>hasta el {}, luego se renueva</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>hasta el {}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>{} p</source>
        <translation>{} p.</translation>
    </message>
    <message>
        <source>{title}, version {number}</source>
        <translation>{title}, versión {number}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>{} days not covered</source>
        <translation>{} días sin cobertura</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>Sin interrupción</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dólares</translation>
    </message>
    <message>
        <source>attached when signed</source>
        <translation>se vincula al firmar</translation>
    </message>
    <message>
        <source>new: {}</source>
        <translation>nuevos: {}</translation>
    </message>
    <message>
        <source>gone: {}</source>
        <translation>ya no están: {}</translation>
    </message>
    <message>
        <source>other conditions: {}</source>
        <translation>otras condiciones: {}</translation>
    </message>
    <message>
        <source>{codes} and {more} more</source>
        <translation>{codes} y {more} más</translation>
    </message>
    <message>
        <source>not attached</source>
        <translation>no adjunta</translation>
    </message>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n código</numerusform>
            <numerusform>%n códigos</numerusform>
        </translation>
    </message>
    <message>
        <source>{} days</source>
        <translation>{} días</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>desde el {}</translation>
    </message>
    <message>
        <source>Nothing was decided in this round yet.</source>
        <translation>En esta ronda aún no se ha decidido nada.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>The round until {deadline} begins on {first}.</source>
        <translation>La ronda hasta el {deadline} comienza el {first}.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>counts for the round before</source>
        <translation>cuenta para la ronda anterior</translation>
    </message>
    <message>
        <source>True-up, raised {}</source>
        <translation>Ajuste, planteado el {}</translation>
    </message>
    <message>
        <source>True-up, settled {}</source>
        <translation>Ajuste, saldado el {}</translation>
    </message>
    <message>
        <source>Change order {number}, drafted {day}</source>
        <translation>Orden de cambio {number}, redactada el {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Vence pronto</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin iniciar</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Approved lists</source>
        <translation>Listas aprobadas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Changes of the contract</source>
        <translation>Cambios del contrato</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Negociación</translation>
    </message>
    <message>
        <source>No ask, offer or limit was logged.</source>
        <translation>No se anotó ninguna petición, oferta ni límite.</translation>
    </message>
    <message>
        <source>No list is attached.</source>
        <translation>No hay ninguna lista adjunta.</translation>
    </message>
    <message>
        <source>Nobody is covered.</source>
        <translation>No cubre a nadie.</translation>
    </message>
    <message>
        <source>Nothing is to settle.</source>
        <translation>No hay nada por saldar.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Version to compare with</source>
        <translation>Versión para comparar</translation>
    </message>
    <message>
        <source>against</source>
        <translation>frente a</translation>
    </message>
    <message>
        <source>{changed} of {all} lines differ</source>
        <translation>Difieren {changed} de {all} líneas</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>De vuelta en el tablero</translation>
    </message>
    <message>
        <source>Put off until {}</source>
        <translation>Aplazado hasta {}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{}, unchanged</source>
        <translation>{}, sin cambio</translation>
    </message>
</context>
<context>
    <name>ContractBlock</name>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>How much of the contract has run</source>
        <translation>Cuánto del contrato ha transcurrido</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>Nothing is agreed with this office.</source>
        <translation>No hay nada acordado con este consultorio.</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>hasta el {0}</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>el {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>quedan {0} días</translation>
    </message>
    <message>
        <source>renews, notice by {0}</source>
        <translation>se renueva, aviso hasta el {0}</translation>
    </message>
    <message>
        <source>renews</source>
        <translation>se renueva</translation>
    </message>
    <message>
        <source>no auto-renew</source>
        <translation>sin renovación automática</translation>
    </message>
</context>
<context>
    <name>ContractHead</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation>Nueva enmienda</translation>
    </message>
    <message>
        <source>{} days left</source>
        <translation>quedan {} días</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Se renueva solo</translation>
    </message>
    <message>
        <source>No auto-renew</source>
        <translation>Sin renovación automática</translation>
    </message>
    <message>
        <source>Notice by {}</source>
        <translation>Aviso hasta {}</translation>
    </message>
    <message numerus="yes">
        <source>%n clinicians</source>
        <translation>
            <numerusform>%n clínico</numerusform>
            <numerusform>%n clínicos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n afiliado</numerusform>
            <numerusform>%n afiliados</numerusform>
        </translation>
    </message>
    <message>
        <source>pays in {} days</source>
        <translation>paga en {} días</translation>
    </message>
    <message>
        <source>disputes for {} days</source>
        <translation>disputas durante {} días</translation>
    </message>
    <message>
        <source>owner {}</source>
        <translation>responsable {}</translation>
    </message>
    <message>
        <source>claims within {} days</source>
        <translation>reclamos dentro de {} días</translation>
    </message>
    <message>
        <source>Log reminder</source>
        <translation>Anotar aviso</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Bring to visit</source>
        <translation>Llevar a la visita</translation>
    </message>
</context>
<context>
    <name>ContractView</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>As we knew it on</source>
        <translation>Según lo sabido el</translation>
    </message>
    <message>
        <source>What applied when</source>
        <translation>Qué regía y cuándo</translation>
    </message>
    <message>
        <source>What the bars mean</source>
        <translation>Qué significan las barras</translation>
    </message>
    <message>
        <source>Reading the contract.</source>
        <translation>Leyendo el contrato.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corregirla</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Nothing was known yet on this day</source>
        <translation>En ese día aún no se sabía nada</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Add coverage</source>
        <translation>Agregar cobertura</translation>
    </message>
    <message>
        <source>End coverage</source>
        <translation>Terminar cobertura</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Registrar decisión</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Record true-up</source>
        <translation>Registrar ajuste</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Saldar</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Notice due</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>{} members</source>
        <translation>{} afiliados</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>If nobody acts</source>
        <translation>Si nadie actúa</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>Aviso hasta</translation>
    </message>
    <message>
        <source>Ends {}</source>
        <translation>Fin {}</translation>
    </message>
    <message>
        <source>Notice by {}</source>
        <translation>Aviso {}</translation>
    </message>
    <message>
        <source>Day {}</source>
        <translation>Día {}</translation>
    </message>
    <message>
        <source>Step late</source>
        <translation>Paso atrasado</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{} months</source>
        <translation>{} meses</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Data requested</source>
        <translation>Datos pedidos</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation>En negociación</translation>
    </message>
    <message>
        <source>With legal</source>
        <translation>En legal</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Letting lapse</source>
        <translation>Se deja vencer</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Record signing</source>
        <translation>Registrar firma</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Redactada</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Enmienda</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Anexo</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Por vencer</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Rescindido</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{} d</translation>
    </message>
    <message>
        <source>Renews for {} months after {}</source>
        <translation>Se renueva por {} meses después del {}</translation>
    </message>
    <message>
        <source>Ends on {}, claims after it are not covered</source>
        <translation>Termina el {}; los reclamos posteriores no están cubiertos</translation>
    </message>
    <message>
        <source>Until {}</source>
        <translation>Hasta {}</translation>
    </message>
    <message>
        <source>{}-day alert</source>
        <translation>Alerta {} días</translation>
    </message>
    <message>
        <source>Sole source</source>
        <translation>Única fuente</translation>
    </message>
    <message>
        <source>{}% denied</source>
        <translation>{}% denegado</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Visit {}</source>
        <translation>Visita {}</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Recordado</translation>
    </message>
    <message>
        <source>Worksheet (*.xlsx);;CSV (*.csv)</source>
        <translation>Hoja de cálculo (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export contracts</source>
        <translation>Exportar contratos</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts saved as {name}</source>
        <translation>
            <numerusform>%n contrato guardado como {name}</numerusform>
            <numerusform>%n contratos guardados como {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts and codes</source>
        <translation>Contratos y códigos</translation>
    </message>
    <message>
        <source>Contracts &amp; codes</source>
        <translation>Contratos y códigos</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Knowledge date</source>
        <translation>Fecha de lo sabido</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar respuesta</translation>
    </message>
    <message>
        <source>Tell the office</source>
        <translation>Informar al consultorio</translation>
    </message>
    <message>
        <source>Move between cards</source>
        <translation>Moverse entre tarjetas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Change stage</source>
        <translation>Cambiar etapa</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Tablero o tabla</translation>
    </message>
    <message>
        <source>Terminate contract…</source>
        <translation>Rescindir contrato…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Expiring contracts</source>
        <translation>Contratos por vencer</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation>Listas de códigos</translation>
    </message>
    <message>
        <source>Code checker</source>
        <translation>Verificador de códigos</translation>
    </message>
    <message>
        <source>Batch check</source>
        <translation>Verificación por lotes</translation>
    </message>
    <message>
        <source>Find or next code</source>
        <translation>Buscar u otro código</translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation>Nueva enmienda</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Verificar un código</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Correct the version…</source>
        <translation>Corregir la versión…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Line and renewal…</source>
        <translation>Línea y renovación…</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Nuevo contrato…</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Tab {0}</source>
        <translation>Pestaña {0}</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Pestañas</translation>
    </message>
    <message>
        <source>Withdraw the version…</source>
        <translation>Retirar la versión…</translation>
    </message>
    <message>
        <source>Add answer to escalation…</source>
        <translation>Agregar respuesta al caso…</translation>
    </message>
    <message>
        <source>Add to visit</source>
        <translation>Agregar a la visita</translation>
    </message>
    <message>
        <source>Print quick sheet</source>
        <translation>Imprimir hoja rápida</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Choose the owner…</source>
        <translation>Elegir responsable…</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Comparar versiones</translation>
    </message>
    <message>
        <source>Put off, or bring back</source>
        <translation>Aplazar o traer de vuelta</translation>
    </message>
    <message>
        <source>Log reminder</source>
        <translation>Anotar aviso</translation>
    </message>
    <message>
        <source>Bring to visit</source>
        <translation>Llevar a la visita</translation>
    </message>
    <message>
        <source>Log reminder…</source>
        <translation>Anotar aviso…</translation>
    </message>
    <message>
        <source>Save the renewal brief…</source>
        <translation>Guardar el resumen de renovación…</translation>
    </message>
    <message>
        <source>Bring to visit…</source>
        <translation>Llevar a la visita…</translation>
    </message>
</context>
<context>
    <name>ContractsView</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Number or office</source>
        <translation>Número o consultorio</translation>
    </message>
    <message>
        <source>Find a contract</source>
        <translation>Buscar un contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Reading contracts.</source>
        <translation>Leyendo los contratos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Aún no hay contratos</translation>
    </message>
    <message>
        <source>A contract says for how long and for whom claims of an office are paid.</source>
        <translation>Un contrato dice por cuánto tiempo y para quién se pagan los reclamos de un consultorio.</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Importar una tabla</translation>
    </message>
    <message>
        <source>No contract matches</source>
        <translation>Ningún contrato coincide</translation>
    </message>
    <message>
        <source>Show all to see every contract of the market.</source>
        <translation>Muestre todos para ver cada contrato del mercado.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Approved by {name} on {day}.</source>
        <translation>Aprobada por {name} el {day}.</translation>
    </message>
    <message>
        <source>Declined by {name} on {day}.</source>
        <translation>Rechazada por {name} el {day}.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Conocida</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>En el directorio</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Practitioner or address</source>
        <translation>Clínico o dirección</translation>
    </message>
    <message>
        <source>Reason or file</source>
        <translation>Motivo o archivo</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Informó</translation>
    </message>
    <message>
        <source>Sent in file {number}.</source>
        <translation>Enviada en el archivo {number}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The office says</source>
        <translation>El consultorio dice</translation>
    </message>
    <message>
        <source>Told to {name} at the visit of {day}.</source>
        <translation>Dicho a {name} en la visita del {day}.</translation>
    </message>
    <message>
        <source>Told to {name} on {day}.</source>
        <translation>Dicho a {name} el {day}.</translation>
    </message>
    <message>
        <source>not here any more</source>
        <translation>ya no está aquí</translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobadas</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Office, name or NPI</source>
        <translation>Consultorio, nombre o NPI</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Send file</source>
        <translation>Enviar archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections approved</source>
        <translation>
            <numerusform>%n corrección aprobada</numerusform>
            <numerusform>%n correcciones aprobadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections selected</source>
        <translation>
            <numerusform>%n corrección seleccionada</numerusform>
            <numerusform>%n correcciones seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrections declined</source>
        <translation>
            <numerusform>%n corrección rechazada</numerusform>
            <numerusform>%n correcciones rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Declining</source>
        <translation>Rechazando</translation>
    </message>
    <message>
        <source>Send corrections</source>
        <translation>Enviar correcciones</translation>
    </message>
    <message>
        <source>Worksheet (*.xlsx);;CSV (*.csv)</source>
        <translation>Hoja de cálculo (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections in {}, file {}</source>
        <translation>
            <numerusform>%n corrección en {}, archivo {}</numerusform>
            <numerusform>%n correcciones en {}, archivo {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading corrections.</source>
        <translation>Leyendo las correcciones.</translation>
    </message>
    <message>
        <source>No correction matches</source>
        <translation>Ninguna corrección coincide</translation>
    </message>
    <message>
        <source>Clear the search to see the others.</source>
        <translation>Borre la búsqueda para ver los demás.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>The roster walk of a visit finds what the directory has wrong.</source>
        <translation>El repaso del listado en una visita encuentra lo que el directorio tiene mal.</translation>
    </message>
    <message>
        <source>No corrections here</source>
        <translation>No hay correcciones aquí</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n agregado</numerusform>
            <numerusform>%n agregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n dirección</numerusform>
            <numerusform>%n direcciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n affiliations</source>
        <translation>
            <numerusform>%n afiliación</numerusform>
            <numerusform>%n afiliaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiado</numerusform>
            <numerusform>%n cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim lines</source>
        <translation>
            <numerusform>%n línea de reclamo</numerusform>
            <numerusform>%n líneas de reclamo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n reclamo</numerusform>
            <numerusform>%n reclamos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n código</numerusform>
            <numerusform>%n códigos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corregido</numerusform>
            <numerusform>%n corregidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n denied</source>
        <translation>
            <numerusform>%n denegada</numerusform>
            <numerusform>%n denegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n terminado</numerusform>
            <numerusform>%n terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenida</numerusform>
            <numerusform>%n retenidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n lista</numerusform>
            <numerusform>%n listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modifiers</source>
        <translation>
            <numerusform>%n modificador</numerusform>
            <numerusform>%n modificadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offices</source>
        <translation>
            <numerusform>%n consultorio</numerusform>
            <numerusform>%n consultorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organización</numerusform>
            <numerusform>%n organizaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n proveedor</numerusform>
            <numerusform>%n proveedores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded</source>
        <translation>
            <numerusform>%n registrado</numerusform>
            <numerusform>%n registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remittances</source>
        <translation>
            <numerusform>%n remesa</numerusform>
            <numerusform>%n remesas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n quitado</numerusform>
            <numerusform>%n quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unbalanced</source>
        <translation>
            <numerusform>%n sin cuadrar</numerusform>
            <numerusform>%n sin cuadrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n sin cambios</numerusform>
            <numerusform>%n sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n corregida</numerusform>
            <numerusform>%n corregidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reversals</source>
        <translation>
            <numerusform>%n reversión</numerusform>
            <numerusform>%n reversiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a flag</source>
        <translation>
            <numerusform>%n con aviso</numerusform>
            <numerusform>%n con aviso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submissions</source>
        <translation>
            <numerusform>%n envío</numerusform>
            <numerusform>%n envíos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a territory</source>
        <translation>Elija un territorio</translation>
    </message>
    <message>
        <source>Choose who covers</source>
        <translation>Elija quién cubre</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Coverage ended</source>
        <translation>Cobertura terminada</translation>
    </message>
    <message>
        <source>Coverage needs a first day</source>
        <translation>La cobertura necesita un primer día</translation>
    </message>
    <message>
        <source>Coverage needs a last day</source>
        <translation>La cobertura necesita un último día</translation>
    </message>
    <message>
        <source>End coverage</source>
        <translation>Terminar cobertura</translation>
    </message>
    <message>
        <source>End this coverage?</source>
        <translation>¿Terminar esta cobertura?</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From today on only the territory&apos;s own rep writes there.</source>
        <translation>Desde hoy solo escribe allí el representante del territorio.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Let somebody cover</source>
        <translation>Pedir cobertura</translation>
    </message>
    <message>
        <source>Let somebody cover a territory</source>
        <translation>Dejar que alguien cubra un territorio</translation>
    </message>
    <message>
        <source>Let them cover</source>
        <translation>Dejar que cubra</translation>
    </message>
    <message>
        <source>On these days they have its due offices and may write there. It ends by itself.</source>
        <translation>En esos días tiene sus consultorios pendientes y puede escribir allí. Termina sola.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Vacation, sick leave</source>
        <translation>Vacaciones, enfermedad</translation>
    </message>
    <message>
        <source>Who covers</source>
        <translation>Quién cubre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>You cover {territory}</source>
        <translation>Usted cubre {territory}</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>en lugar de {0}</translation>
    </message>
    <message>
        <source>nobody covers for anybody</source>
        <translation>nadie cubre a nadie</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{rep} covers {territory}</source>
        <translation>{rep} cubre {territory}</translation>
    </message>
    <message>
        <source>{rep} covers {territory} until {last}</source>
        <translation>{rep} cubre {territory} hasta el {last}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>hasta {0}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>MM/DD/YYYY</source>
        <translation>MM/DD/AAAA</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>Abrir calendario</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>A day within a year</source>
        <translation>Un día dentro de un año</translation>
    </message>
    <message>
        <source>A decision needs a reason</source>
        <translation>Una decisión necesita un motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Keep decision</source>
        <translation>Guardar decisión</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Re-education visit by {rep}</source>
        <translation>Visita de reeducación de {rep}</translation>
    </message>
    <message>
        <source>Re-education: {measure}</source>
        <translation>Reeducación: {measure}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say until when</source>
        <translation>Indique hasta cuándo</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>Este día ya pasó</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Denied most of late: {codes}.</source>
        <translation>Lo más denegado últimamente: {codes}.</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>No handout</source>
        <translation>Sin folleto</translation>
    </message>
</context>
<context>
    <name>DeclineSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Decline correction</source>
        <translation>Rechazar la corrección</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why the directory stays as it is</source>
        <translation>Diga por qué el directorio queda como está</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Save the renewal brief…</source>
        <translation>Guardar el resumen de renovación…</translation>
    </message>
    <message>
        <source>Correct {}…</source>
        <translation>Corregir {}…</translation>
    </message>
    <message>
        <source>Withdraw {}…</source>
        <translation>Retirar {}…</translation>
    </message>
    <message>
        <source>Record a signed version…</source>
        <translation>Registrar una versión firmada…</translation>
    </message>
    <message>
        <source>Line and renewal…</source>
        <translation>Línea y renovación…</translation>
    </message>
    <message>
        <source>Days to pay and dispute…</source>
        <translation>Días de pago y disputa…</translation>
    </message>
    <message>
        <source>Terminate contract…</source>
        <translation>Rescindir contrato…</translation>
    </message>
    <message>
        <source>Change {}…</source>
        <translation>Cambiar {}…</translation>
    </message>
</context>
<context>
    <name>DenialsBlock</name>
    <message>
        <source>Top denials</source>
        <translation>Denegaciones</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 línea</translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation>{0} líneas</translation>
    </message>
    <message>
        <source>No line was denied.</source>
        <translation>No se denegó ninguna línea.</translation>
    </message>
    <message>
        <source>No claim lines of these days are loaded.</source>
        <translation>No hay líneas de reclamo cargadas de estos días.</translation>
    </message>
    <message>
        <source>denied · peers {0}</source>
        <translation>denegado · pares {0}</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegado</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Mark received</source>
        <translation>Marcar recibido</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Does it add up</source>
        <translation>¿Cuadra?</translation>
    </message>
    <message>
        <source>Beside the claims (PLB)</source>
        <translation>Aparte de los reclamos (PLB)</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde vino</translation>
    </message>
    <message>
        <source>Claims of the payment</source>
        <translation>Reclamos del pago</translation>
    </message>
    <message>
        <source>{payer} to {payee}. {method}</source>
        <translation>{payer} a {payee}. {method}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message numerus="yes">
        <source>%n more places differ</source>
        <translation>
            <numerusform>Difiere %n lugar más</numerusform>
            <numerusform>Difieren %n lugares más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n days</source>
        <translation>
            <numerusform>desde hace %n día</numerusform>
            <numerusform>desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{date}, marked by {name}</source>
        <translation>{date}, marcado por {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n reclamo</numerusform>
            <numerusform>%n reclamos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>More than a year ago</source>
        <translation>Hace más de un año</translation>
    </message>
    <message>
        <source>Before arriving</source>
        <translation>Antes de llegar</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>This day is still to come</source>
        <translation>Ese día aún no llega</translation>
    </message>
</context>
<context>
    <name>DevicesBlock</name>
    <message>
        <source>Your devices</source>
        <translation>Sus dispositivos</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta laptop</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>espera aprobación</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>excluida</translation>
    </message>
    <message>
        <source>is being wiped</source>
        <translation>se está borrando</translation>
    </message>
    <message>
        <source>wiped</source>
        <translation>borrada</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>aún no vista</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>último contacto {when}</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n business days</source>
        <translation>
            <numerusform>%n día hábil</numerusform>
            <numerusform>%n días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepts new patients</source>
        <translation>Acepta pacientes nuevos</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Behavioral health</source>
        <translation>Salud conductual</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Compliance and fraud, waste and abuse</source>
        <translation>Cumplimiento y fraude, desperdicio y abuso</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Se fue</translation>
    </message>
    <message>
        <source>Needs attention, not urgent</source>
        <translation>Requiere atención, no urgente</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Primary care</source>
        <translation>Atención primaria</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>De rutina</translation>
    </message>
    <message>
        <source>SNP model of care</source>
        <translation>Modelo de atención SNP</translation>
    </message>
    <message>
        <source>Sees patients here</source>
        <translation>Atiende aquí</translation>
    </message>
    <message>
        <source>Send the correction by {day}: {what}</source>
        <translation>Enviar la corrección antes del {day}: {what}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Telehealth</source>
        <translation>Telesalud</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Verify {name} by {day}</source>
        <translation>Verificar a {name} antes del {day}</translation>
    </message>
    <message>
        <source>Verify {name}, due {day}: flag as not verified in the directory</source>
        <translation>Verificar a {name}, vencía el {day}: márquelo como no verificado en el directorio</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>none offered, standard {limit}</source>
        <translation>ninguna ofrecida, norma {limit}</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>el mismo día</translation>
    </message>
    <message>
        <source>{days}, standard {limit}</source>
        <translation>{days}, norma {limit}</translation>
    </message>
</context>
<context>
    <name>DisputeView</name>
    <message>
        <source>Fields that two people changed</source>
        <translation>Campos que cambiaron dos personas</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Lo que se guardará</translation>
    </message>
    <message>
        <source>1 choice left</source>
        <translation>falta 1 elección</translation>
    </message>
    <message>
        <source>{n} choices left</source>
        <translation>faltan {n} elecciones</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>Conservar todo lo mío</translation>
    </message>
    <message>
        <source>Keep all theirs</source>
        <translation>Conservar todo lo otro</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>and sent to the hub</source>
        <translation>y se enviará al servidor</translation>
    </message>
    <message>
        <source>Keep all fills the fields that are still open, what has a tick stays as it is. If neither value is right, choose one and correct the record afterwards.</source>
        <translation>Conservar todo llena los campos que siguen abiertos; lo que tiene una marca queda como está. Si ningún valor es correcto, elija uno y corrija el registro después.</translation>
    </message>
    <message>
        <source>Which fields</source>
        <translation>Qué campos</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 conflicto</translation>
    </message>
    <message>
        <source>{n} conflicts</source>
        <translation>{n} conflictos</translation>
    </message>
    <message>
        <source>All {n} fields</source>
        <translation>Los {n} campos</translation>
    </message>
</context>
<context>
    <name>DriftPane</name>
    <message>
        <source>Drift</source>
        <translation>Desvío</translation>
    </message>
    <message>
        <source>12 months. Denied, and our check says why. Peers: same specialty, 30 lines.</source>
        <translation>12 meses. Denegadas, y nuestra verificación dice por qué. Pares: misma especialidad, 30 líneas.</translation>
    </message>
    <message>
        <source>Comparing providers.</source>
        <translation>Comparando proveedores.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>No avoidable denials</source>
        <translation>Ninguna denegación evitable</translation>
    </message>
    <message>
        <source>No denied line breaks a rule of ours.</source>
        <translation>Ninguna línea denegada incumple una regla nuestra.</translation>
    </message>
    <message>
        <source>Avoidable denials per 100 lines</source>
        <translation>Denegaciones evitables por cada 100 líneas</translation>
    </message>
    <message>
        <source>too few lines</source>
        <translation>muy pocas líneas</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Avoidable</source>
        <translation>Evitables</translation>
    </message>
    <message>
        <source>Per 100</source>
        <translation>Por 100</translation>
    </message>
    <message>
        <source>Peers&apos; median</source>
        <translation>Mediana de pares</translation>
    </message>
    <message>
        <source>$ per 100</source>
        <translation>$ por 100</translation>
    </message>
    <message>
        <source>Peers&apos; $</source>
        <translation>$ de pares</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>its days are over</source>
        <translation>sus días se cumplieron</translation>
    </message>
    <message>
        <source>Never visited</source>
        <translation>Nunca visitado</translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message numerus="yes">
        <source>%n late escalations, the first due {day}</source>
        <translation>
            <numerusform>%n escalamiento atrasado, vencía {day}</numerusform>
            <numerusform>%n escalamientos atrasados, el primero vencía {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open escalations, the first due {day}</source>
        <translation>
            <numerusform>%n escalamiento abierto, vence {day}</numerusform>
            <numerusform>%n escalamientos abiertos, el primero vence {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>contract ended {day}</source>
        <translation>el contrato terminó el {day}</translation>
    </message>
    <message>
        <source>denials rose from {before} to {now} per 100 lines</source>
        <translation>las denegaciones subieron de {before} a {now} por cada 100 líneas</translation>
    </message>
    <message>
        <source>directory to be verified since {day}</source>
        <translation>directorio por verificar desde el {day}</translation>
    </message>
    <message numerus="yes">
        <source>last day for notice {day}, %n days</source>
        <translation>
            <numerusform>último día de aviso {day}, %n día</numerusform>
            <numerusform>último día de aviso {day}, %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contract ends {day}, %n days</source>
        <translation>
            <numerusform>el contrato termina el {day}, %n día</numerusform>
            <numerusform>el contrato termina el {day}, %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taught codes to check again since {day}</source>
        <translation>
            <numerusform>%n código enseñado por revisar desde el {day}</numerusform>
            <numerusform>%n códigos enseñados por revisar desde el {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late promises, the first due {day}</source>
        <translation>
            <numerusform>%n compromiso atrasado, vencía {day}</numerusform>
            <numerusform>%n compromisos atrasados, el primero vencía {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>training to be attested since {day}</source>
        <translation>falta la constancia de capacitación desde el {day}</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>tier {0}</source>
        <translation>nivel {0}</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>sin nivel</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>este consultorio</translation>
    </message>
    <message>
        <source>a clinician</source>
        <translation>un clínico</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>especialidad</translation>
    </message>
</context>
<context>
    <name>DueBar</name>
    <message>
        <source>Time used</source>
        <translation>Tiempo usado</translation>
    </message>
    <message>
        <source>{day}, {used}</source>
        <translation>{day}, {used}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>{used} of {given} business days used</source>
        <translation>{used} de {given} días hábiles usados</translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message>
        <source>Due offices</source>
        <translation>Consultorios pendientes</translation>
    </message>
    <message>
        <source>To plan</source>
        <translation>Por planear</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>Office, city or reason</source>
        <translation>Consultorio, ciudad o motivo</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>offices</comment>
        <translation>Planeadas</translation>
    </message>
    <message>
        <source>My offices</source>
        <translation>Mis consultorios</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>Todos los consultorios</translation>
    </message>
    <message>
        <source>Whose offices</source>
        <translation>De quién son los consultorios</translation>
    </message>
    <message>
        <source>days since the last visit against the target, raised by risk</source>
        <translation>días desde la última visita frente a la meta, elevados por el riesgo</translation>
    </message>
    <message>
        <source>Reading who is due.</source>
        <translation>Leyendo quién está pendiente.</translation>
    </message>
    <message>
        <source>No due office matches</source>
        <translation>Ningún consultorio pendiente coincide</translation>
    </message>
    <message>
        <source>Clear the search to see the others.</source>
        <translation>Borre la búsqueda para ver los demás.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>No due office has a planned visit</source>
        <translation>Ningún consultorio pendiente tiene visita planeada</translation>
    </message>
    <message>
        <source>Offices move here from “To plan”.</source>
        <translation>Los consultorios pasan aquí desde “Por planear”.</translation>
    </message>
    <message>
        <source>Nobody waits for a visit to be planned</source>
        <translation>Nadie espera que se planee una visita</translation>
    </message>
    <message>
        <source>Offices show here when their days are over or something is at risk.</source>
        <translation>Los consultorios aparecen aquí cuando se cumplen sus días o algo está en riesgo.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n offices selected</source>
        <translation>
            <numerusform>%n consultorio seleccionado</numerusform>
            <numerusform>%n consultorios seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Entry taken back</source>
        <translation>Entrada retirada</translation>
    </message>
    <message>
        <source>Take this entry back?</source>
        <translation>¿Retirar esta entrada?</translation>
    </message>
    <message>
        <source>It leaves the timeline. What it said stays on record.</source>
        <translation>Sale de la cronología. Lo que decía queda en el registro.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Keep entry</source>
        <translation>Conservar entrada</translation>
    </message>
    <message>
        <source>What the entry said</source>
        <translation>Lo que decía la entrada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Added to the timeline</source>
        <translation>Agregado a la cronología</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose an office from the list</source>
        <translation>Elija un consultorio de la lista</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Corregir la entrada</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Entrada corregida</translation>
    </message>
    <message>
        <source>Log a call, mail or note</source>
        <translation>Anotar llamada, correo o nota</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Say in a few words what it was about</source>
        <translation>Diga en pocas palabras de qué se trató</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>Llamaron</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>Escribieron</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto es necesario</translation>
    </message>
    <message>
        <source>This lies in the future</source>
        <translation>Esto está en el futuro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>Llamamos</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>Escribimos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What it said before stays in its history.</source>
        <translation>Lo que decía antes queda en su historial.</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Whole minutes</source>
        <translation>Minutos enteros</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
        <source>What you saved is not affected. Try again, or copy the details for the service desk.</source>
        <translation>Lo que guardó no se ve afectado. Intente de nuevo o copie los detalles para el servicio de ayuda.</translation>
    </message>
    <message>
        <source>A TIN has nine digits.</source>
        <translation>Un TIN tiene nueve dígitos.</translation>
    </message>
    <message>
        <source>A case needs a title.</source>
        <translation>Un caso necesita un título.</translation>
    </message>
    <message>
        <source>A case needs an office, a visit or a claim line.</source>
        <translation>Un caso necesita un consultorio, una visita o una línea de reclamo.</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Un comentario necesita texto.</translation>
    </message>
    <message>
        <source>A contract has a number.</source>
        <translation>Un contrato tiene un número.</translation>
    </message>
    <message>
        <source>A county&apos;s FIPS code has five digits.</source>
        <translation>El código FIPS de un condado tiene cinco dígitos.</translation>
    </message>
    <message>
        <source>A handout is missing in this language</source>
        <translation>Falta un folleto en este idioma</translation>
    </message>
    <message>
        <source>A handout is not on this laptop</source>
        <translation>Un folleto no está en esta laptop</translation>
    </message>
    <message>
        <source>A key for this database exists already.</source>
        <translation>Ya existe una clave para esta base de datos.</translation>
    </message>
    <message>
        <source>A list has a name.</source>
        <translation>Una lista tiene un nombre.</translation>
    </message>
    <message>
        <source>A material needs a code and a title.</source>
        <translation>Un material necesita un código y un título.</translation>
    </message>
    <message>
        <source>A name, a role and a market are needed.</source>
        <translation>Se necesitan un nombre, una función y un mercado.</translation>
    </message>
    <message>
        <source>A new date needs a reason.</source>
        <translation>Una nueva fecha necesita un motivo.</translation>
    </message>
    <message>
        <source>A promise needs words and an owner.</source>
        <translation>Un compromiso necesita texto y un responsable.</translation>
    </message>
    <message>
        <source>A renewal takes at least one month.</source>
        <translation>Una renovación dura al menos un mes.</translation>
    </message>
    <message>
        <source>A segment of the file does not end</source>
        <translation>Un segmento del archivo no termina</translation>
    </message>
    <message>
        <source>A translation is behind its original</source>
        <translation>Una traducción va detrás de su original</translation>
    </message>
    <message>
        <source>A visit needs a purpose and at least one minute.</source>
        <translation>Una visita necesita un propósito y al menos un minuto.</translation>
    </message>
    <message>
        <source>Affiliations, contracts, visits or people name it.</source>
        <translation>Lo mencionan afiliaciones, contratos, visitas o personas.</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>Otro programa lo está usando.</translation>
    </message>
    <message>
        <source>Closing a case needs its root cause and what was done.</source>
        <translation>Para cerrar un caso hacen falta su causa de fondo y lo que se hizo.</translation>
    </message>
    <message>
        <source>Columns are missing</source>
        <translation>Faltan columnas</translation>
    </message>
    <message>
        <source>Could not finish</source>
        <translation>No se pudo terminar</translation>
    </message>
    <message>
        <source>It answered another question than the one asked.</source>
        <translation>Respondió a otra pregunta que la hecha.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>No respondió a tiempo.</translation>
    </message>
    <message>
        <source>It did not say what became of the changes.</source>
        <translation>No dijo qué pasó con los cambios.</translation>
    </message>
    <message>
        <source>It has no ISA, GS or ST segment at its start.</source>
        <translation>No tiene un segmento ISA, GS o ST al principio.</translation>
    </message>
    <message>
        <source>It holds no key for this database.</source>
        <translation>No tiene una clave para esta base de datos.</translation>
    </message>
    <message>
        <source>It is not a PDF.</source>
        <translation>No es un PDF.</translation>
    </message>
    <message>
        <source>It is not said what this list covers</source>
        <translation>No se dice qué abarca esta lista</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>Está protegido con contraseña.</translation>
    </message>
    <message>
        <source>It sent another page than the one asked for.</source>
        <translation>Envió otra página que la pedida.</translation>
    </message>
    <message>
        <source>Its answer arrived damaged.</source>
        <translation>Su respuesta llegó dañada.</translation>
    </message>
    <message>
        <source>Its key file is missing.</source>
        <translation>Falta su archivo de clave.</translation>
    </message>
    <message>
        <source>No hub has been set up on this laptop.</source>
        <translation>No se ha configurado ningún servidor en esta laptop.</translation>
    </message>
    <message>
        <source>No provider of this market has this NPI</source>
        <translation>Ningún proveedor de este mercado tiene este NPI</translation>
    </message>
    <message>
        <source>Nobody knows this kind of file</source>
        <translation>No se conoce este tipo de archivo</translation>
    </message>
    <message>
        <source>Nothing after it was read. Ask the payer for a new copy of the file.</source>
        <translation>No se leyó nada después. Pida al pagador una copia nueva del archivo.</translation>
    </message>
    <message>
        <source>Nothing is set up here</source>
        <translation>Aquí no hay nada configurado</translation>
    </message>
    <message>
        <source>Nothing of it was used. Your changes are saved on this laptop; try again.</source>
        <translation>No se usó nada de eso. Sus cambios están guardados en esta laptop; intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was added. Save it in a smaller size and try again.</source>
        <translation>No se agregó nada. Guárdelo en un tamaño menor e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the rights of its folder and try again.</source>
        <translation>No se cambió nada. Revise los permisos de su carpeta e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the rights of the folder and try again.</source>
        <translation>No se cambió nada. Revise los permisos de la carpeta e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Put the key file back, or choose another folder.</source>
        <translation>No se cambió nada. Devuelva el archivo de clave a su lugar o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing was changed. Refresh the list and try again.</source>
        <translation>No se cambió nada. Actualice la lista e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore a backup, or set up a new folder.</source>
        <translation>No se cambió nada. Restaure un respaldo o configure una carpeta nueva.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore a backup, or update the program.</source>
        <translation>No se cambió nada. Restaure un respaldo o actualice el programa.</translation>
    </message>
    <message>
        <source>Nothing was changed. Undo the load on the laptop that made it.</source>
        <translation>No se cambió nada. Deshaga la carga en la laptop que la hizo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update the program and open it again.</source>
        <translation>No se cambió nada. Actualice el programa y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was deleted. End its affiliations and contracts instead.</source>
        <translation>No se borró nada. Termine más bien sus afiliaciones y contratos.</translation>
    </message>
    <message>
        <source>Nothing was erased. Enter the passphrase and try again.</source>
        <translation>No se borró nada. Escriba la frase de acceso e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was erased. Enter the passphrase.</source>
        <translation>No se borró nada. Escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Ask for a new copy of the file and try again.</source>
        <translation>No se cargó nada. Pida una copia nueva del archivo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Check the name and try again.</source>
        <translation>No se cargó nada. Revise el nombre e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Ask the payer for the plain X12 file.</source>
        <translation>No se cargó nada. Pida al pagador el archivo X12 sin formato.</translation>
    </message>
    <message>
        <source>1 more {noun} was left out.</source>
        <translation>Se omitió 1 {noun} más.</translation>
    </message>
    <message>
        <source>1 of 1 line that stand is not in this file: it may be cut off.</source>
        <translation>La única línea vigente no está en este archivo: puede estar cortado.</translation>
    </message>
    <message>
        <source>1 of {standing:,} lines that stand is not in this file: it may be cut off.</source>
        <translation>1 de {standing:,} líneas vigentes no está en este archivo: puede estar cortado.</translation>
    </message>
    <message>
        <source>A change order says how many dollars it is about.</source>
        <translation>Una orden de cambio dice de cuántos dólares se trata.</translation>
    </message>
    <message>
        <source>A claim outside a transaction set was left out.</source>
        <translation>Se omitió un reclamo fuera de un conjunto de transacciones.</translation>
    </message>
    <message>
        <source>A contract has a line of business.</source>
        <translation>Un contrato tiene una línea de negocio.</translation>
    </message>
    <message>
        <source>A contract {number} exists.</source>
        <translation>Ya existe un contrato {number}.</translation>
    </message>
    <message>
        <source>A day holds between one and {most} visits.</source>
        <translation>En un día caben entre una y {most} visitas.</translation>
    </message>
    <message>
        <source>A document has a name.</source>
        <translation>Un documento tiene un nombre.</translation>
    </message>
    <message>
        <source>A file from it arrived damaged.</source>
        <translation>Un archivo suyo llegó dañado.</translation>
    </message>
    <message>
        <source>A first name</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>A first name is missing.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>A handout is damaged</source>
        <translation>Un folleto está dañado</translation>
    </message>
    <message>
        <source>A handout is protected by a password</source>
        <translation>Un folleto está protegido con contraseña</translation>
    </message>
    <message>
        <source>A last name</source>
        <translation>un apellido</translation>
    </message>
    <message>
        <source>A last name is missing.</source>
        <translation>Falta un apellido.</translation>
    </message>
    <message>
        <source>A list is brought by an amendment that says from which day on.</source>
        <translation>Una lista la trae una enmienda que dice desde qué día.</translation>
    </message>
    <message>
        <source>A loop of the file is longer than can be; the rest of it was left out.</source>
        <translation>Un bucle del archivo es más largo de lo posible; se omitió el resto.</translation>
    </message>
    <message>
        <source>A manager or director approves amendments.</source>
        <translation>Las enmiendas las aprueba un gerente o un director.</translation>
    </message>
    <message>
        <source>A manager or director declines amendments.</source>
        <translation>Las enmiendas las rechaza un gerente o un director.</translation>
    </message>
    <message>
        <source>A mapping needs a name of at most {most} characters.</source>
        <translation>Una asignación necesita un nombre de {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>A part of the program stopped</source>
        <translation>Una parte del programa se detuvo</translation>
    </message>
    <message>
        <source>A payment cannot be received after today.</source>
        <translation>Un pago no puede recibirse después de hoy.</translation>
    </message>
    <message>
        <source>A payment without a trace number cannot be told from others at the bank.</source>
        <translation>Un pago sin número de rastreo no se distingue de otros en el banco.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed.</source>
        <translation>Hay una comilla que se abre y no se cierra.</translation>
    </message>
    <message>
        <source>A renewal takes at most 120 months.</source>
        <translation>Una renovación dura como mucho 120 meses.</translation>
    </message>
    <message>
        <source>A segment has no name; it was left out.</source>
        <translation>Un segmento no tiene nombre; se omitió.</translation>
    </message>
    <message>
        <source>A service line outside a claim was left out.</source>
        <translation>Se omitió una línea de servicio fuera de un reclamo.</translation>
    </message>
    <message>
        <source>A spreadsheet program has shortened the NPI; its last digits are lost.</source>
        <translation>Una hoja de cálculo acortó el NPI; se perdieron sus últimos dígitos.</translation>
    </message>
    <message>
        <source>A synchronization is running already</source>
        <translation>Ya hay una sincronización en curso</translation>
    </message>
    <message>
        <source>A target is between {fewest} and {most} days.</source>
        <translation>Una meta tiene entre {fewest} y {most} días.</translation>
    </message>
    <message>
        <source>A true-up is about an amount.</source>
        <translation>Un ajuste trata de un importe.</translation>
    </message>
    <message>
        <source>A version has a name.</source>
        <translation>Una versión tiene un nombre.</translation>
    </message>
    <message>
        <source>A view needs a name of at most {most} characters.</source>
        <translation>Una vista necesita un nombre de {most} caracteres como máximo.</translation>
    </message>
    <message>
        <source>A visit keeps {most} pictures at most.</source>
        <translation>Una visita guarda {most} imágenes como máximo.</translation>
    </message>
    <message>
        <source>A visit that is under way keeps its place.</source>
        <translation>Una visita que está en curso conserva su lugar.</translation>
    </message>
    <message>
        <source>A {record} stays: {reason}.</source>
        <translation>Se conserva un registro ({record}): {reason}.</translation>
    </message>
    <message>
        <source>Add the clinician to an office, then plan the visit.</source>
        <translation>Añada el clínico a un consultorio y luego planee la visita.</translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation>Sumando</translation>
    </message>
    <message>
        <source>All of these lines are in an issue that is not resolved yet.</source>
        <translation>Todas estas líneas están en un problema que aún no se resolvió.</translation>
    </message>
    <message>
        <source>An NPI has ten digits and begins with 1 or 2.</source>
        <translation>Un NPI tiene diez dígitos y empieza con 1 o 2.</translation>
    </message>
    <message>
        <source>An NPI is needed.</source>
        <translation>Hace falta un NPI.</translation>
    </message>
    <message>
        <source>An amendment has a name.</source>
        <translation>Una enmienda tiene un nombre.</translation>
    </message>
    <message>
        <source>An amendment says from which day on it holds.</source>
        <translation>Una enmienda dice desde qué día vale.</translation>
    </message>
    <message>
        <source>An amount has a part of a cent; it was rounded.</source>
        <translation>Un importe tiene una fracción de centavo; se redondeó.</translation>
    </message>
    <message>
        <source>An issue cannot be due before today.</source>
        <translation>Un problema no puede vencer antes de hoy.</translation>
    </message>
    <message>
        <source>An issue needs a title.</source>
        <translation>Un problema necesita un título.</translation>
    </message>
    <message>
        <source>An issue that is {state} cannot become {wanted}.</source>
        <translation>Un problema {state} no puede pasar a {wanted}.</translation>
    </message>
    <message>
        <source>An office is a group, facility or ancillary.</source>
        <translation>Un consultorio es un grupo, un centro o un servicio auxiliar.</translation>
    </message>
    <message>
        <source>Another program uses port {port}.</source>
        <translation>Otro programa usa el puerto {port}.</translation>
    </message>
    <message>
        <source>Answering questions</source>
        <translation>Respondiendo preguntas</translation>
    </message>
    <message>
        <source>CARC code</source>
        <translation>código CARC</translation>
    </message>
    <message>
        <source>CLM02 differs from the charges of the lines by {difference:f}.</source>
        <translation>CLM02 difiere de los cargos de las líneas en {difference:f}.</translation>
    </message>
    <message>
        <source>CLP03 less all adjustments of the claim differs from CLP04 by {difference:f}.</source>
        <translation>CLP03 menos todos los ajustes del reclamo difiere de CLP04 en {difference:f}.</translation>
    </message>
    <message>
        <source>Checking claim edits</source>
        <translation>Verificando reglas de pares y unidades</translation>
    </message>
    <message>
        <source>Checking claim lines</source>
        <translation>Verificando líneas de reclamos</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Revisando el archivo</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message>
        <source>Contract {number}.</source>
        <translation>Contrato {number}.</translation>
    </message>
    <message>
        <source>Coverage lasts at most {most} days; move the territory instead.</source>
        <translation>Una cobertura dura {most} días como máximo; traspase mejor el territorio.</translation>
    </message>
    <message>
        <source>DTP03 ends before it begins.</source>
        <translation>DTP03 termina antes de empezar.</translation>
    </message>
    <message>
        <source>Dollars received are zero or more, in whole cents.</source>
        <translation>Los dólares recibidos son cero o más, en centavos enteros.</translation>
    </message>
    <message>
        <source>Dollars recovered are zero or more, in whole cents.</source>
        <translation>Los dólares recuperados son cero o más, en centavos enteros.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>First, {place}: {problem}</source>
        <translation>Primero, {place}: {problem}</translation>
    </message>
    <message>
        <source>Found: {count}.</source>
        <translation>Se encontraron: {count}.</translation>
    </message>
    <message>
        <source>From {first:%m/%d/%Y} to {last:%m/%d/%Y}.</source>
        <translation>Del {first:%m/%d/%Y} al {last:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>From {first:%m/%d/%Y} without an end.</source>
        <translation>Desde el {first:%m/%d/%Y}, sin fin.</translation>
    </message>
    <message>
        <source>Group code</source>
        <translation>código de grupo</translation>
    </message>
    <message>
        <source>HCPCS Level II codes</source>
        <translation>códigos HCPCS de nivel II</translation>
    </message>
    <message>
        <source>HI has the code in an element of its own; it was read there.</source>
        <translation>HI tiene el código en un elemento aparte; se leyó ahí.</translation>
    </message>
    <message>
        <source>HL02 does not name the level above it; the last one before it was taken.</source>
        <translation>HL02 no indica el nivel superior; se tomó el último anterior.</translation>
    </message>
    <message>
        <source>HL03 is no level that claims have.</source>
        <translation>HL03 no es un nivel que tengan los reclamos.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>It did not take a part of a file.</source>
        <translation>No tomó una parte de un archivo.</translation>
    </message>
    <message>
        <source>It ended in the middle of its work.</source>
        <translation>Terminó a mitad de su trabajo.</translation>
    </message>
    <message>
        <source>It has more than 25 MB.</source>
        <translation>Tiene más de 25 MB.</translation>
    </message>
    <message>
        <source>It has more than 60 million pixels.</source>
        <translation>Tiene más de 60 millones de píxeles.</translation>
    </message>
    <message>
        <source>It has more than six pages.</source>
        <translation>Tiene más de seis páginas.</translation>
    </message>
    <message>
        <source>It has {size} MB; the limit is {most} MB.</source>
        <translation>Tiene {size} MB; el límite es de {most} MB.</translation>
    </message>
    <message>
        <source>It is closed already.</source>
        <translation>Ya está cerrado.</translation>
    </message>
    <message>
        <source>It is marked as denied and is paid.</source>
        <translation>Está marcada como denegada y está pagada.</translation>
    </message>
    <message>
        <source>It is no picture that can be read here.</source>
        <translation>No es una imagen que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>It is not closed.</source>
        <translation>No está cerrado.</translation>
    </message>
    <message>
        <source>It is {state}.</source>
        <translation>Está {state}.</translation>
    </message>
    <message>
        <source>It looks like a patient&apos;s identifier: {words}.</source>
        <translation>Parece identificar a un paciente: {words}.</translation>
    </message>
    <message>
        <source>It looks like row {row}: same claim, code and date.</source>
        <translation>Se parece a la fila {row}: mismo reclamo, código y fecha.</translation>
    </message>
    <message>
        <source>It looks like row {row}: same provider, code and date.</source>
        <translation>Se parece a la fila {row}: mismo proveedor, código y fecha.</translation>
    </message>
    <message>
        <source>It renews from its last day on, and has none.</source>
        <translation>Se renueva desde su último día y no tiene ninguno.</translation>
    </message>
    <message>
        <source>It was answered before the day of service.</source>
        <translation>Se respondió antes del día del servicio.</translation>
    </message>
    <message>
        <source>It was last used by a newer version of this program (step {step}, this one knows {known}).</source>
        <translation>La usó por última vez una versión más nueva de este programa (paso {step}; esta conoce {known}).</translation>
    </message>
    <message>
        <source>It was loaded on {day:%m/%d/%Y}.</source>
        <translation>Se cargó el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>It was raised on {day:%m/%d/%Y} and is settled by today.</source>
        <translation>Se abrió el {day:%m/%d/%Y} y se salda hoy a más tardar.</translation>
    </message>
    <message>
        <source>It was settled on {day:%m/%d/%Y}.</source>
        <translation>Se saldó el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>It would begin on {first:%m/%d/%Y} and end on {last:%m/%d/%Y}.</source>
        <translation>Empezaría el {first:%m/%d/%Y} y terminaría el {last:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>It would come back after {day:%m/%d/%Y}, when it is too late to act.</source>
        <translation>Volvería después del {day:%m/%d/%Y}, cuando ya es tarde para actuar.</translation>
    </message>
    <message>
        <source>It would end on {last:%m/%d/%Y}, before it begins on {first:%m/%d/%Y}.</source>
        <translation>Terminaría el {last:%m/%d/%Y}, antes de empezar el {first:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>Its key file {file} cannot be read.</source>
        <translation>Su archivo de clave {file} no se puede leer.</translation>
    </message>
    <message>
        <source>Its key file {file} is damaged.</source>
        <translation>Su archivo de clave {file} está dañado.</translation>
    </message>
    <message>
        <source>Its key is here, but {file} is missing or empty.</source>
        <translation>Su clave está aquí, pero {file} falta o está vacío.</translation>
    </message>
    <message>
        <source>Laying out pages</source>
        <translation>Componiendo las páginas</translation>
    </message>
    <message>
        <source>Line {line} of {file} never ends.</source>
        <translation>La línea {line} de {file} no termina.</translation>
    </message>
    <message>
        <source>Line {n} has no NPI.</source>
        <translation>La línea {n} no tiene NPI.</translation>
    </message>
    <message>
        <source>Line {n} has no code.</source>
        <translation>La línea {n} no tiene código.</translation>
    </message>
    <message>
        <source>Materials are in {one} or {other}.</source>
        <translation>Los materiales están en {one} o {other}.</translation>
    </message>
    <message>
        <source>Medicare specialty</source>
        <translation>especialidad de Medicare</translation>
    </message>
    <message>
        <source>Missing: {what}.</source>
        <translation>Falta: {what}.</translation>
    </message>
    <message>
        <source>More was paid than allowed.</source>
        <translation>Se pagó más de lo permitido.</translation>
    </message>
    <message>
        <source>Most of the list is missing</source>
        <translation>Falta la mayor parte de la lista</translation>
    </message>
    <message>
        <source>Move a visit to another day, then put the rest in order.</source>
        <translation>Pase una visita a otro día y luego ordene el resto.</translation>
    </message>
    <message>
        <source>NCCI pair edits (PTP)</source>
        <translation>pares de códigos NCCI (PTP)</translation>
    </message>
    <message>
        <source>NCCI unit edits (MUE)</source>
        <translation>límites de unidades NCCI (MUE)</translation>
    </message>
    <message>
        <source>NPI {npi}.</source>
        <translation>NPI {npi}.</translation>
    </message>
    <message>
        <source>NUCC taxonomy codes</source>
        <translation>códigos de taxonomía NUCC</translation>
    </message>
    <message>
        <source>Neither an NPI nor a TIN says whose it is.</source>
        <translation>Ni un NPI ni un TIN dice de quién es.</translation>
    </message>
    <message>
        <source>Neither the line&apos;s, the claim&apos;s nor the billing provider has an NPI.</source>
        <translation>Ni el proveedor de la línea, ni el del reclamo, ni el que factura tiene NPI.</translation>
    </message>
    <message>
        <source>Neither the name of {file} nor its header says for which setting it is.</source>
        <translation>Ni el nombre de {file} ni su encabezado dice para qué entorno es.</translation>
    </message>
    <message>
        <source>No office has NPI {npi}.</source>
        <translation>Ningún consultorio tiene el NPI {npi}.</translation>
    </message>
    <message>
        <source>No office has this TIN.</source>
        <translation>Ningún consultorio tiene este TIN.</translation>
    </message>
    <message>
        <source>No row follows the header; the file is cut off or empty.</source>
        <translation>Ninguna fila sigue al encabezado; el archivo está cortado o vacío.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Not found: {columns}.</source>
        <translation>No se encontró: {columns}.</translation>
    </message>
    <message>
        <source>Nothing is not a billing code.</source>
        <translation>Falta el código de facturación.</translation>
    </message>
    <message>
        <source>Nothing of it was kept. It is fetched again at the next synchronization.</source>
        <translation>No se guardó nada de él. Se trae de nuevo en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Nothing was added. Check that it is still there, then choose it again.</source>
        <translation>No se agregó nada. Verifique que sigue ahí y elíjalo otra vez.</translation>
    </message>
    <message>
        <source>Nothing was added. Choose a JPEG or PNG picture, or a PDF scan.</source>
        <translation>No se agregó nada. Elija una imagen JPEG o PNG, o un PDF escaneado.</translation>
    </message>
    <message>
        <source>Nothing was added. Scan the signed page alone.</source>
        <translation>No se agregó nada. Escanee solo la página firmada.</translation>
    </message>
    <message>
        <source>Nothing was answered. Name the columns in the first row: NPI, Code, Date of service; and if there are, Modifiers, Place of service, Units.</source>
        <translation>No se respondió nada. Ponga los nombres de las columnas en la primera fila: NPI, Código, Fecha de servicio; y si hay, Modificadores, Lugar de servicio, Unidades.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another folder or close the file elsewhere.</source>
        <translation>No se cambió nada. Elija otra carpeta o cierre el archivo donde esté abierto.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close other programs and try again.</source>
        <translation>No se cambió nada. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait until it has finished.</source>
        <translation>No se cambió nada. Espere a que termine.</translation>
    </message>
    <message>
        <source>Nothing was loaded, because a list with holes gives wrong answers. Ask for a new copy of the file.</source>
        <translation>No se cargó nada, porque una lista con huecos da respuestas erróneas. Pida una copia nueva del archivo.</translation>
    </message>
    <message>
        <source>Nothing was loaded, because checks would answer as if these lines had ended. Ask for a whole copy, or load it as it is if the list really became so short.</source>
        <translation>No se cargó nada, porque las verificaciones responderían como si estas líneas hubieran terminado. Pida una copia completa, o cárguela tal como está si la lista de verdad quedó tan corta.</translation>
    </message>
    <message>
        <source>Nothing was loaded, because rows would be missing. Ask for a new copy, or load it without those rows.</source>
        <translation>No se cargó nada, porque faltarían filas. Pida una copia nueva o cárguelo sin esas filas.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Ask the {sender} for a new copy, or load what can be read.</source>
        <translation>No se cargó nada. Pida una copia nueva al {sender} o cargue lo que se pueda leer.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Check that it is the right file and whole.</source>
        <translation>No se cargó nada. Revise que sea el archivo correcto y que esté completo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Choose the X12 file as it was sent.</source>
        <translation>No se cargó nada. Elija el archivo X12 tal como se envió.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Choose the alpha-numeric HCPCS file of CMS.</source>
        <translation>No se cargó nada. Elija el archivo HCPCS alfanumérico de CMS.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Correct the file, or load it without those rows.</source>
        <translation>No se cargó nada. Corrija el archivo o cárguelo sin esas filas.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Give the file the name that CMS gave it and try again.</source>
        <translation>No se cargó nada. Dé al archivo el nombre que le dio CMS e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Keep the columns you need and try again.</source>
        <translation>No se cargó nada. Conserve las columnas que necesita e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Keep the rows of your market only and try again.</source>
        <translation>No se cargó nada. Deje solo las filas de su mercado e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Load the full list, UPDATED.csv, instead.</source>
        <translation>No se cargó nada. Cargue en su lugar la lista completa, UPDATED.csv.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Name the columns in the first row and try again.</source>
        <translation>No se cargó nada. Ponga los nombres de las columnas en la primera fila e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Name the columns in the first row, or map them by hand.</source>
        <translation>No se cargó nada. Ponga los nombres de las columnas en la primera fila o asígnelas a mano.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Name the kind, or check that it is the right file.</source>
        <translation>No se cargó nada. Indique el tipo o revise que sea el archivo correcto.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Rosters, NPPES files, approved-code lists, tables of contracts, claims logs, remittances (835) and the usual official code lists can be.</source>
        <translation>No se cargó nada. Se pueden cargar directorios, archivos NPPES, listas de códigos aprobados, tablas de contratos, registros de reclamos, remesas (835) y las listas oficiales de códigos habituales.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Save it as XLSX or CSV and try again.</source>
        <translation>No se cargó nada. Guárdelo como XLSX o CSV e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Save it without a password and try again.</source>
        <translation>No se cargó nada. Guárdelo sin contraseña e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Save the table as CSV or XLSX and try again.</source>
        <translation>No se cargó nada. Guarde la tabla como CSV o XLSX e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Undo that load first if it has to be done again.</source>
        <translation>No se cargó nada. Deshaga primero esa carga si hay que repetirla.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Unpack it and choose the table inside.</source>
        <translation>No se cargó nada. Descomprímalo y elija la tabla que contiene.</translation>
    </message>
    <message>
        <source>Nothing was loaded. Unpack it and import the files inside, one by one.</source>
        <translation>No se cargó nada. Descomprímalo e importe los archivos uno por uno.</translation>
    </message>
    <message>
        <source>Nothing was lost. Close the other program and try again.</source>
        <translation>No se perdió nada. Cierre el otro programa e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was made in its place. Put the file back from a backup.</source>
        <translation>No se hizo nada en su lugar. Recupere el archivo de un respaldo.</translation>
    </message>
    <message>
        <source>Nothing was made. Check the number and try again.</source>
        <translation>No se hizo nada. Revise el número e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was made. Choose a material of the library.</source>
        <translation>No se hizo nada. Elija un material de la biblioteca.</translation>
    </message>
    <message>
        <source>Nothing was made. Leave it out, or ask the trainer for a new file.</source>
        <translation>No se hizo nada. Déjelo fuera o pida al capacitador un archivo nuevo.</translation>
    </message>
    <message>
        <source>Nothing was made. Leave it out, or ask the trainer for it.</source>
        <translation>No se hizo nada. Déjelo fuera o pídalo al capacitador.</translation>
    </message>
    <message>
        <source>Nothing was made. Leave it out, or ask the trainer for the new version.</source>
        <translation>No se hizo nada. Déjelo fuera o pida al capacitador la nueva versión.</translation>
    </message>
    <message>
        <source>Nothing was made. Sync this laptop, then make the packet again.</source>
        <translation>No se hizo nada. Sincronice esta laptop y haga el paquete de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was planned. Select rows of at most {most} offices.</source>
        <translation>No se planeó nada. Seleccione filas de {most} consultorios como máximo.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Log what was said under Negotiation, and record the decision from {first} on.</source>
        <translation>No se registró nada. Anote lo que se dijo en Negociación y registre la decisión a partir del {first}.</translation>
    </message>
    <message>
        <source>Nothing was saved. Correct the entry and try again.</source>
        <translation>No se guardó nada. Corrija los datos e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was saved. It stays as it is until they do.</source>
        <translation>No se guardó nada. Queda como está hasta que lo hagan.</translation>
    </message>
    <message>
        <source>Nothing was saved. It stays submitted until they do.</source>
        <translation>No se guardó nada. Queda enviada hasta que lo hagan.</translation>
    </message>
    <message>
        <source>Nothing was saved. Open it again to see who acted, then go on from there.</source>
        <translation>No se guardó nada. Ábrala de nuevo para ver quién actuó y siga desde ahí.</translation>
    </message>
    <message>
        <source>Nothing was saved. Open its latest version and correct that one.</source>
        <translation>No se guardó nada. Abra su versión más reciente y corrija esa.</translation>
    </message>
    <message>
        <source>Nothing was saved. Open that entry and edit it instead.</source>
        <translation>No se guardó nada. Abra ese registro y edítelo.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the administrator for an https address.</source>
        <translation>No se envió nada. Pida al administrador una dirección https.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the administrator for the certificate of the hub.</source>
        <translation>No se envió nada. Pida al administrador el certificado del servidor.</translation>
    </message>
    <message>
        <source>Nothing was unpacked. Save the table as CSV and try again.</source>
        <translation>No se descomprimió nada. Guarde la tabla como CSV e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was written. Ask your administrator for a market.</source>
        <translation>No se escribió nada. Pida un mercado a su administrador.</translation>
    </message>
    <message>
        <source>Nothing was written. Choose a month that has begun.</source>
        <translation>No se escribió nada. Elija un mes que ya empezó.</translation>
    </message>
    <message>
        <source>Nothing was written. Export a CSV file, or narrow the list.</source>
        <translation>No se escribió nada. Exporte un archivo CSV o reduzca la lista.</translation>
    </message>
    <message>
        <source>Office {words}.</source>
        <translation>Consultorio {words}.</translation>
    </message>
    <message>
        <source>Only a manager can unlock a visit.</source>
        <translation>Solo un gerente puede desbloquear una visita.</translation>
    </message>
    <message>
        <source>Only a manager sets how often offices are visited.</source>
        <translation>Solo un gerente fija cada cuánto se visitan los consultorios.</translation>
    </message>
    <message>
        <source>Only its own laptop can undo this</source>
        <translation>Solo su propia laptop puede deshacerlo</translation>
    </message>
    <message>
        <source>Packets are in {one} or {other}.</source>
        <translation>Los paquetes están en {one} o {other}.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Prompt pay</source>
        <translation>El pago puntual</translation>
    </message>
    <message>
        <source>RARC code</source>
        <translation>código RARC</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>Reading codes</source>
        <translation>Leyendo códigos</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Leyendo filas</translation>
    </message>
    <message>
        <source>Reading the claims</source>
        <translation>Leyendo los reclamos</translation>
    </message>
    <message>
        <source>Reading the market</source>
        <translation>Leyendo el mercado</translation>
    </message>
    <message>
        <source>Reading the remittance</source>
        <translation>Leyendo la remesa</translation>
    </message>
    <message>
        <source>Recording approved codes</source>
        <translation>Registrando códigos aprobados</translation>
    </message>
    <message>
        <source>Release {release} is older than {newer}, which goes on answering: the load would not answer for today.</source>
        <translation>La edición {release} es anterior a {newer}, que sigue respondiendo: la carga no respondería por hoy.</translation>
    </message>
    <message>
        <source>Reopening a case needs a reason.</source>
        <translation>Reabrir un caso requiere un motivo.</translation>
    </message>
    <message>
        <source>Restore the file from a backup.</source>
        <translation>Restaure el archivo desde un respaldo.</translation>
    </message>
    <message>
        <source>Restore the whole folder from a backup.</source>
        <translation>Restaure toda la carpeta desde un respaldo.</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>Fila en el archivo</translation>
    </message>
    <message>
        <source>Row {row} has this NPI already, at the same office.</source>
        <translation>La fila {row} ya tiene este NPI, en el mismo consultorio.</translation>
    </message>
    <message>
        <source>Row {row} has this NPI already.</source>
        <translation>La fila {row} ya tiene este NPI.</translation>
    </message>
    <message>
        <source>Row {row} has this NPI with another name.</source>
        <translation>La fila {row} tiene este NPI con otro nombre.</translation>
    </message>
    <message>
        <source>Row {row} has this number already.</source>
        <translation>La fila {row} ya tiene este número.</translation>
    </message>
    <message>
        <source>Row {row} has {codes} from the same day already.</source>
        <translation>La fila {row} ya tiene {codes} desde el mismo día.</translation>
    </message>
    <message>
        <source>Row {row} of {file} has {columns:,} columns; a table may have {most:,}.</source>
        <translation>La fila {row} de {file} tiene {columns:,} columnas; una tabla puede tener {most:,}.</translation>
    </message>
    <message>
        <source>Row {row} says this already.</source>
        <translation>La fila {row} ya lo dice.</translation>
    </message>
    <message>
        <source>Row {row}: {problem}</source>
        <translation>Fila {row}: {problem}</translation>
    </message>
    <message>
        <source>SE01 is not the {count} segments of the set.</source>
        <translation>SE01 no es {count}, el número de segmentos del conjunto.</translation>
    </message>
    <message>
        <source>SE02 is not the number of the set (ST02).</source>
        <translation>SE02 no es el número del conjunto (ST02).</translation>
    </message>
    <message>
        <source>SV101 names no procedure.</source>
        <translation>SV101 no indica ningún procedimiento.</translation>
    </message>
    <message>
        <source>SV104 has no units; they count as zero.</source>
        <translation>SV104 no tiene unidades; cuentan como cero.</translation>
    </message>
    <message>
        <source>SV107 points to a diagnosis that is not there.</source>
        <translation>SV107 señala un diagnóstico que no está.</translation>
    </message>
    <message>
        <source>SVC02 less the adjustments of the line differs from SVC03 by {difference:f}.</source>
        <translation>SVC02 menos los ajustes de la línea difiere de SVC03 en {difference:f}.</translation>
    </message>
    <message>
        <source>Say how the issue ended.</source>
        <translation>Indique cómo terminó el problema.</translation>
    </message>
    <message>
        <source>Say what is to be done by that day.</source>
        <translation>Diga qué hay que hacer para ese día.</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Diga de qué se trata.</translation>
    </message>
    <message>
        <source>Say which period it settles.</source>
        <translation>Diga qué período salda.</translation>
    </message>
    <message>
        <source>Say why it is declined; the next version answers it.</source>
        <translation>Diga por qué se rechaza; la próxima versión lo responde.</translation>
    </message>
    <message>
        <source>Say why it is withdrawn; its history keeps it.</source>
        <translation>Diga por qué se retira; su historial lo guarda.</translation>
    </message>
    <message>
        <source>Say why the contract is let go; its decision log keeps it.</source>
        <translation>Diga por qué se deja ir el contrato; queda en su registro de decisiones.</translation>
    </message>
    <message>
        <source>Segment {position}</source>
        <translation>Segmento {position}</translation>
    </message>
    <message>
        <source>Segment {position} has no end.</source>
        <translation>El segmento {position} no termina.</translation>
    </message>
    <message>
        <source>Select lines of at most {most} offices.</source>
        <translation>Seleccione líneas de {most} consultorios como máximo.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this</source>
        <translation>Otra persona tiene que aprobar esto</translation>
    </message>
    <message>
        <source>Somebody else has to decline this</source>
        <translation>Otra persona tiene que rechazar esto</translation>
    </message>
    <message>
        <source>Something depends on this entry</source>
        <translation>Algo depende de este registro</translation>
    </message>
    <message>
        <source>Something else answered in its place.</source>
        <translation>Otra cosa respondió en su lugar.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Start the program without a command to set it up.</source>
        <translation>Inicie el programa sin un comando para configurarlo.</translation>
    </message>
    <message>
        <source>Territory {name}. There are: {names}.</source>
        <translation>Territorio {name}. Existen: {names}.</translation>
    </message>
    <message>
        <source>Text before the first segment was skipped.</source>
        <translation>Se pasó por alto el texto anterior al primer segmento.</translation>
    </message>
    <message>
        <source>That passphrase did not open the database</source>
        <translation>Esa frase de acceso no abrió la base de datos</translation>
    </message>
    <message>
        <source>The NPI fails its check digit: it ends in {digit} and should end in {expected}.</source>
        <translation>El dígito de control del NPI no cuadra: termina en {digit} y debería terminar en {expected}.</translation>
    </message>
    <message>
        <source>The NPI is missing.</source>
        <translation>Falta el NPI.</translation>
    </message>
    <message>
        <source>The PDF is damaged or protected.</source>
        <translation>El PDF está dañado o protegido.</translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation>El PDF está dañado.</translation>
    </message>
    <message>
        <source>The address belongs to another office.</source>
        <translation>La dirección pertenece a otro consultorio.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Falta la dirección.</translation>
    </message>
    <message>
        <source>The address of the hub is not safe</source>
        <translation>La dirección del servidor no es segura</translation>
    </message>
    <message>
        <source>The address of the hub is wrong</source>
        <translation>La dirección del servidor es incorrecta</translation>
    </message>
    <message>
        <source>The address {address!r} is misspelled.</source>
        <translation>La dirección “{address}” está mal escrita.</translation>
    </message>
    <message>
        <source>The address {address} is not an https address.</source>
        <translation>La dirección {address} no es una dirección https.</translation>
    </message>
    <message>
        <source>The archive cannot be read</source>
        <translation>El archivo comprimido no se puede leer</translation>
    </message>
    <message>
        <source>The certificate file {file} cannot be used.</source>
        <translation>El archivo de certificado {file} no se puede usar.</translation>
    </message>
    <message>
        <source>The charge is missing.</source>
        <translation>Falta el cargo.</translation>
    </message>
    <message>
        <source>The claim has no line.</source>
        <translation>El reclamo no tiene ninguna línea.</translation>
    </message>
    <message>
        <source>The claim has no service line.</source>
        <translation>El reclamo no tiene ninguna línea de servicio.</translation>
    </message>
    <message>
        <source>The claim&apos;s number</source>
        <translation>el número del reclamo</translation>
    </message>
    <message>
        <source>The claims&apos; CLP04 less the PLB amounts differs from BPR02 by {difference:f}.</source>
        <translation>La suma de CLP04 de los reclamos menos los importes PLB difiere de BPR02 en {difference:f}.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>el código</translation>
    </message>
    <message>
        <source>The code has {groups} groups of {letters} letters and digits.</source>
        <translation>El código tiene {groups} grupos de {letters} letras y dígitos.</translation>
    </message>
    <message>
        <source>The code is missing.</source>
        <translation>Falta el código.</translation>
    </message>
    <message>
        <source>The command is not complete</source>
        <translation>El comando no está completo</translation>
    </message>
    <message>
        <source>The composite uses another component separator than ISA16.</source>
        <translation>El elemento compuesto usa un separador de componentes distinto del de ISA16.</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>La base de datos no se puede abrir</translation>
    </message>
    <message>
        <source>The database does not say who works with it.</source>
        <translation>La base de datos no dice quién trabaja con ella.</translation>
    </message>
    <message>
        <source>The database file is missing</source>
        <translation>Falta el archivo de la base de datos</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>La base de datos está ocupada</translation>
    </message>
    <message>
        <source>The database is locked</source>
        <translation>La base de datos está bloqueada</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>Falta la fecha.</translation>
    </message>
    <message>
        <source>The date of service is after the day of the import, {today:%m/%d/%Y}; compare it with the claim.</source>
        <translation>La fecha del servicio es posterior al día de la importación, {today:%m/%d/%Y}; compárela con el reclamo.</translation>
    </message>
    <message>
        <source>The date of service is after the day of the payment (BPR16).</source>
        <translation>La fecha del servicio es posterior al día del pago (BPR16).</translation>
    </message>
    <message>
        <source>The date of service is after the day on which the claims were sent (BHT04).</source>
        <translation>La fecha del servicio es posterior al día en que se enviaron los reclamos (BHT04).</translation>
    </message>
    <message>
        <source>The date of service is missing.</source>
        <translation>Falta la fecha de servicio.</translation>
    </message>
    <message>
        <source>The date on which the code was added is missing.</source>
        <translation>Falta la fecha en que se agregó el código.</translation>
    </message>
    <message>
        <source>The day is too short for these stops</source>
        <translation>El día es demasiado corto para estas paradas</translation>
    </message>
    <message>
        <source>The day of this visit is more than a year ago.</source>
        <translation>El día de esta visita es de hace más de un año.</translation>
    </message>
    <message>
        <source>The disk did not take the change.</source>
        <translation>El disco no aceptó el cambio.</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>El disco no responde</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The document is safe. Check the printer and print again.</source>
        <translation>El documento está a salvo. Revise la impresora e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The draft is saved. Fill in what is missing and finish again.</source>
        <translation>El borrador está guardado. Complete lo que falta y termine de nuevo.</translation>
    </message>
    <message>
        <source>The draft is saved. Take the marked words out, or say that they are no patient&apos;s.</source>
        <translation>El borrador está guardado. Quite las palabras marcadas o diga que no son de un paciente.</translation>
    </message>
    <message>
        <source>The end lies before the beginning</source>
        <translation>El fin es anterior al principio</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>El fin es anterior al comienzo.</translation>
    </message>
    <message>
        <source>The entity type is 1 (person) or 2 (organization).</source>
        <translation>El tipo de entidad es 1 (persona) o 2 (organización).</translation>
    </message>
    <message>
        <source>The family name is missing.</source>
        <translation>Falta el apellido.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>El archivo no se puede abrir</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>No se puede escribir el archivo</translation>
    </message>
    <message>
        <source>The file dates claims, not lines; every line has the first day of its claim.</source>
        <translation>El archivo fecha reclamos y no líneas; cada línea lleva el primer día de su reclamo.</translation>
    </message>
    <message>
        <source>The file ends before its {segment} segment; it may be cut off.</source>
        <translation>El archivo termina antes de su segmento {segment}; puede estar cortado.</translation>
    </message>
    <message>
        <source>The file ends inside a segment.</source>
        <translation>El archivo termina en medio de un segmento.</translation>
    </message>
    <message>
        <source>The file ends inside quotation marks; it seems to be cut off.</source>
        <translation>El archivo termina dentro de unas comillas; parece cortado.</translation>
    </message>
    <message>
        <source>The file ends inside this row; it seems to be cut off.</source>
        <translation>El archivo termina en medio de esta fila; parece cortado.</translation>
    </message>
    <message>
        <source>The file has no submitted charges; what was allowed stands in their place.</source>
        <translation>El archivo no tiene cargos presentados; en su lugar figura lo permitido.</translation>
    </message>
    <message>
        <source>The file has problems</source>
        <translation>El archivo tiene problemas</translation>
    </message>
    <message>
        <source>The file holds no remittance</source>
        <translation>El archivo no tiene ninguna remesa</translation>
    </message>
    <message>
        <source>The file holds no submission</source>
        <translation>El archivo no tiene ningún envío</translation>
    </message>
    <message>
        <source>The file holds no transaction set.</source>
        <translation>El archivo no tiene ningún conjunto de transacciones.</translation>
    </message>
    <message>
        <source>The file is a compressed archive</source>
        <translation>El archivo está comprimido</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>El archivo está dañado.</translation>
    </message>
    <message>
        <source>The file is damaged: a part of it is missing.</source>
        <translation>El archivo está dañado: le falta una parte.</translation>
    </message>
    <message>
        <source>The file is damaged: it does not say which step it is at.</source>
        <translation>El archivo está dañado: no dice en qué paso está.</translation>
    </message>
    <message>
        <source>The file is damaged: it lacks {what} and {more:,} more.</source>
        <translation>El archivo está dañado: le falta {what} y {more:,} más.</translation>
    </message>
    <message>
        <source>The file is damaged: it lacks {what}.</source>
        <translation>El archivo está dañado: le falta {what}.</translation>
    </message>
    <message>
        <source>The file is damaged: its settings do not say properly who works with it.</source>
        <translation>El archivo está dañado: sus ajustes no dicen bien quién trabaja con él.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>The file is not X12</source>
        <translation>El archivo no es X12</translation>
    </message>
    <message>
        <source>The file is not a table</source>
        <translation>El archivo no es una tabla</translation>
    </message>
    <message>
        <source>The file is not text</source>
        <translation>El archivo no es texto</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>El archivo no está</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>The file may not be opened for writing.</source>
        <translation>El archivo no se puede abrir para escribir.</translation>
    </message>
    <message>
        <source>The file names no NPI: its lines count for the market, and for no provider.</source>
        <translation>El archivo no nombra ningún NPI: sus líneas cuentan para el mercado y para ningún proveedor.</translation>
    </message>
    <message>
        <source>The file unpacks to too much</source>
        <translation>El archivo descomprimido es demasiado grande</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>Falta el primer día.</translation>
    </message>
    <message>
        <source>The first rows of {file} hold no header of {title}.</source>
        <translation>Las primeras filas de {file} no tienen el encabezado de {title}.</translation>
    </message>
    <message>
        <source>The first run is not finished</source>
        <translation>El primer inicio no ha terminado</translation>
    </message>
    <message>
        <source>The given name is missing.</source>
        <translation>Falta el nombre de pila.</translation>
    </message>
    <message>
        <source>The hub cannot be reached</source>
        <translation>No se puede llegar al servidor</translation>
    </message>
    <message>
        <source>The hub could not take the changes</source>
        <translation>El servidor no pudo aceptar los cambios</translation>
    </message>
    <message>
        <source>The hub gives this person no market.</source>
        <translation>El servidor no da ningún mercado a esta persona.</translation>
    </message>
    <message>
        <source>The interchange before has no IEA segment; the file may be cut off.</source>
        <translation>El intercambio anterior no tiene segmento IEA; el archivo puede estar cortado.</translation>
    </message>
    <message>
        <source>The issue is resolved. Reopen it to add lines.</source>
        <translation>El problema está resuelto. Reábralo para añadir líneas.</translation>
    </message>
    <message>
        <source>The keychain gives nothing</source>
        <translation>El llavero no da nada</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The last line has no line end, which all others have: the file may be cut off.</source>
        <translation>La última línea no tiene fin de línea, que todas las demás tienen: el archivo puede estar cortado.</translation>
    </message>
    <message>
        <source>The last stop would begin after midnight.</source>
        <translation>La última parada empezaría después de medianoche.</translation>
    </message>
    <message>
        <source>The library has {codes}.</source>
        <translation>La biblioteca tiene {codes}.</translation>
    </message>
    <message>
        <source>The line has no SV1, the service of a professional claim; it was left out.</source>
        <translation>La línea no tiene SV1, el servicio de un reclamo profesional; se omitió.</translation>
    </message>
    <message>
        <source>The line has no date of service.</source>
        <translation>La línea no tiene fecha de servicio.</translation>
    </message>
    <message>
        <source>The line of business</source>
        <translation>la línea de negocio</translation>
    </message>
    <message>
        <source>The lines are of {count} offices.</source>
        <translation>Las líneas son de {count} consultorios.</translation>
    </message>
    <message>
        <source>The mapping does not fit the file</source>
        <translation>La asignación no encaja con el archivo</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>The name of the list</source>
        <translation>el nombre de la lista</translation>
    </message>
    <message>
        <source>The name of the organization</source>
        <translation>el nombre de la organización</translation>
    </message>
    <message>
        <source>The next visit has to be after the day of this one.</source>
        <translation>La próxima visita debe ser después del día de esta.</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>el número</translation>
    </message>
    <message>
        <source>The office with NPI {npi} has another TIN.</source>
        <translation>El consultorio con el NPI {npi} tiene otro TIN.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>La imagen está dañada.</translation>
    </message>
    <message>
        <source>The printer did not take the page</source>
        <translation>La impresora no aceptó la página</translation>
    </message>
    <message>
        <source>The procedure uses another component separator than ISA16.</source>
        <translation>El procedimiento usa un separador de componentes distinto del de ISA16.</translation>
    </message>
    <message>
        <source>The quotation marks of this row do not match.</source>
        <translation>Las comillas de esta fila no cuadran.</translation>
    </message>
    <message>
        <source>The range ends at {end} before it begins at {first}; swap them.</source>
        <translation>El rango termina en {end} antes de empezar en {first}; intercámbielos.</translation>
    </message>
    <message>
        <source>The record has {length} of {whole} characters; it is cut off.</source>
        <translation>El registro tiene {length} de {whole} caracteres; está cortado.</translation>
    </message>
    <message>
        <source>The record kind is {kind!r}; 3, 4, 7 and 8 are known.</source>
        <translation>El tipo de registro es “{kind}”; se conocen 3, 4, 7 y 8.</translation>
    </message>
    <message>
        <source>The remittance is damaged</source>
        <translation>La remesa está dañada</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>El informe no se pudo guardar</translation>
    </message>
    <message>
        <source>The review date lies before the first day of use.</source>
        <translation>La fecha de revisión es anterior al primer día de uso.</translation>
    </message>
    <message>
        <source>The round until {deadline} begins on {first}. What is decided before counts for the round before.</source>
        <translation>La ronda hasta el {deadline} comienza el {first}. Lo que se decide antes cuenta para la ronda anterior.</translation>
    </message>
    <message>
        <source>The row has more cells than there are headers.</source>
        <translation>La fila tiene más celdas que encabezados hay.</translation>
    </message>
    <message>
        <source>The row has {cells} of {width} cells.</source>
        <translation>La fila tiene {cells} de {width} celdas.</translation>
    </message>
    <message>
        <source>The row names neither a person nor a business.</source>
        <translation>La fila no nombra ni a una persona ni a una empresa.</translation>
    </message>
    <message>
        <source>The server in front of it reports a failure.</source>
        <translation>El equipo que lo precede informa una falla.</translation>
    </message>
    <message>
        <source>The set has more PLB amounts than can be kept; only their sum is complete.</source>
        <translation>El conjunto tiene más importes PLB de los que se pueden guardar; solo su suma está completa.</translation>
    </message>
    <message>
        <source>The set has no BPR segment; its payment counts as zero.</source>
        <translation>El conjunto no tiene segmento BPR; su pago cuenta como cero.</translation>
    </message>
    <message>
        <source>The set has no segment of this name; it was skipped.</source>
        <translation>El conjunto no tiene ningún segmento con este nombre; se pasó por alto.</translation>
    </message>
    <message>
        <source>The sheet has too many rows</source>
        <translation>La hoja tiene demasiadas filas</translation>
    </message>
    <message>
        <source>The submission is damaged</source>
        <translation>El envío está dañado</translation>
    </message>
    <message>
        <source>The table has too many columns</source>
        <translation>La tabla tiene demasiadas columnas</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>La tabla está vacía</translation>
    </message>
    <message>
        <source>The time to dispute</source>
        <translation>El plazo para disputar</translation>
    </message>
    <message>
        <source>The time to send claims</source>
        <translation>El plazo para enviar reclamos</translation>
    </message>
    <message>
        <source>The transaction set has no SE segment; the file may be cut off.</source>
        <translation>El conjunto de transacciones no tiene segmento SE; el archivo puede estar cortado.</translation>
    </message>
    <message>
        <source>The value does not fit this field any more.</source>
        <translation>El valor ya no cabe en este campo.</translation>
    </message>
    <message>
        <source>The workbook cannot be read</source>
        <translation>El libro no se puede leer</translation>
    </message>
    <message>
        <source>The workbook has a password</source>
        <translation>El libro tiene contraseña</translation>
    </message>
    <message>
        <source>The workbook is of an old kind</source>
        <translation>El libro es de un tipo antiguo</translation>
    </message>
    <message>
        <source>There are {count:,} in all.</source>
        <translation>Hay {count:,} en total.</translation>
    </message>
    <message>
        <source>There are {count:,} problems in all.</source>
        <translation>Hay {count:,} problemas en total.</translation>
    </message>
    <message>
        <source>There is no connection to it.</source>
        <translation>No hay conexión con él.</translation>
    </message>
    <message>
        <source>There is no contract with this number</source>
        <translation>No hay ningún contrato con este número</translation>
    </message>
    <message>
        <source>There is no database in this folder.</source>
        <translation>No hay base de datos en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no day {text}</source>
        <translation>No existe el día {text}</translation>
    </message>
    <message>
        <source>There is no kind of code file {kind!r}.</source>
        <translation>No existe el tipo de archivo de códigos “{kind}”.</translation>
    </message>
    <message>
        <source>There is no kind {kind!r}. Known: {known}</source>
        <translation>No existe el tipo “{kind}”. Se conocen: {known}</translation>
    </message>
    <message>
        <source>There is no mapping {name!r} for {kind}. Known: {known}.</source>
        <translation>No existe la asignación “{name}” para {kind}. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>There is no material {code}</source>
        <translation>No existe el material {code}</translation>
    </message>
    <message>
        <source>There is no room for a backup.</source>
        <translation>No hay espacio para un respaldo.</translation>
    </message>
    <message>
        <source>There is no row in it.</source>
        <translation>No tiene ninguna fila.</translation>
    </message>
    <message>
        <source>There is no time {text}</source>
        <translation>No existe la hora {text}</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>Aún no hay nada que informar</translation>
    </message>
    <message>
        <source>There is nothing to terminate</source>
        <translation>No hay nada que rescindir</translation>
    </message>
    <message>
        <source>These lines belong to no office</source>
        <translation>Estas líneas no son de ningún consultorio</translation>
    </message>
    <message>
        <source>This NPI is in the directory already</source>
        <translation>Este NPI ya está en el directorio</translation>
    </message>
    <message>
        <source>This amendment is elsewhere by now</source>
        <translation>Esta enmienda ya cambió de estado</translation>
    </message>
    <message>
        <source>This case is closed already.</source>
        <translation>Este caso ya está cerrado.</translation>
    </message>
    <message>
        <source>This case is open already.</source>
        <translation>Este caso ya está abierto.</translation>
    </message>
    <message>
        <source>This code file has damaged rows</source>
        <translation>Este archivo de códigos tiene filas dañadas</translation>
    </message>
    <message>
        <source>This entry is not valid</source>
        <translation>Estos datos no son válidos</translation>
    </message>
    <message>
        <source>This entry was corrected before</source>
        <translation>Este registro ya se corrigió</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>This file is loaded already</source>
        <translation>Este archivo ya está cargado</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>Este archivo es demasiado grande</translation>
    </message>
    <message>
        <source>This is a folder, not a file</source>
        <translation>Esto es una carpeta, no un archivo</translation>
    </message>
    <message>
        <source>This is no record of the official layout.</source>
        <translation>Esto no es un registro del formato oficial.</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>Esto no es una fecha</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>Esto no es un archivo</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>Esto no es una hora</translation>
    </message>
    <message>
        <source>This is not an NPI</source>
        <translation>Esto no es un NPI</translation>
    </message>
    <message>
        <source>This is not the full list</source>
        <translation>Esta no es la lista completa</translation>
    </message>
    <message>
        <source>This kind of file is not read yet</source>
        <translation>Este tipo de archivo aún no se lee</translation>
    </message>
    <message>
        <source>This laptop belongs to no hub</source>
        <translation>Esta laptop no pertenece a ningún servidor</translation>
    </message>
    <message>
        <source>This load is undone already</source>
        <translation>Esta carga ya se deshizo</translation>
    </message>
    <message>
        <source>This number is taken</source>
        <translation>Este número ya está en uso</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>Esta imagen es demasiado grande</translation>
    </message>
    <message>
        <source>This program does not know such records.</source>
        <translation>Este programa no conoce esos registros.</translation>
    </message>
    <message>
        <source>This record no longer exists</source>
        <translation>Este registro ya no existe</translation>
    </message>
    <message>
        <source>This round of renewal has not begun</source>
        <translation>Esta ronda de renovación no ha comenzado</translation>
    </message>
    <message>
        <source>This transaction set is {kind}, not an 835 remittance; nothing of it was read. Ask the payer for the 835 of the payment.</source>
        <translation>Este conjunto de transacciones es {kind}, no una remesa 835; no se leyó nada de él. Pida al pagador el 835 del pago.</translation>
    </message>
    <message>
        <source>This transaction set is {kind}, not professional claims (837P); nothing of it was read. Ask the sender for the 837P.</source>
        <translation>Este conjunto de transacciones es {kind}, no reclamos profesionales (837P); no se leyó nada de él. Pida el 837P a quien lo envió.</translation>
    </message>
    <message>
        <source>This visit ended before it began.</source>
        <translation>Esta visita terminó antes de empezar.</translation>
    </message>
    <message>
        <source>This visit is locked. A manager can unlock it with a reason.</source>
        <translation>Esta visita está bloqueada. Un gerente puede desbloquearla con un motivo.</translation>
    </message>
    <message>
        <source>This visit is not complete</source>
        <translation>Esta visita no está completa</translation>
    </message>
    <message>
        <source>This visit is not locked.</source>
        <translation>Esta visita no está bloqueada.</translation>
    </message>
    <message>
        <source>This visit names a patient</source>
        <translation>Esta visita nombra a un paciente</translation>
    </message>
    <message>
        <source>Too many offices at once</source>
        <translation>Demasiados consultorios a la vez</translation>
    </message>
    <message>
        <source>Too many problems.</source>
        <translation>Demasiados problemas.</translation>
    </message>
    <message>
        <source>Too many rows for a worksheet</source>
        <translation>Demasiadas filas para una hoja</translation>
    </message>
    <message>
        <source>Too many wrong tries</source>
        <translation>Demasiados intentos fallidos</translation>
    </message>
    <message>
        <source>Type it like 10/3, 10/03/2026, today or +7.</source>
        <translation>Escríbala como 10/3, 10/03/2026, hoy o +7.</translation>
    </message>
    <message>
        <source>Type it like 9:58, 958, 2p or 14:30.</source>
        <translation>Escríbala como 9:58, 958, 2p o 14:30.</translation>
    </message>
    <message>
        <source>Unlock the keychain of your computer, or enter the passphrase.</source>
        <translation>Desbloquee el llavero de su computadora o escriba la frase de acceso.</translation>
    </message>
    <message>
        <source>Unlocking a visit needs a reason.</source>
        <translation>Desbloquear una visita requiere un motivo.</translation>
    </message>
    <message>
        <source>Visits repeat every 1 to {most} {unit}.</source>
        <translation>Las visitas se repiten cada 1 a {most} {unit}.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Free some space and try again.</source>
        <translation>Lo guardado antes está a salvo. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>What you saved is not affected. Try again. If it comes back, tell the service desk this code and what you did.</source>
        <translation>Lo que guardó no se ve afectado. Intente de nuevo. Si se repite, diga al servicio de ayuda este código y lo que hizo.</translation>
    </message>
    <message>
        <source>Write an amount, or in words what was said.</source>
        <translation>Escriba un importe, o en palabras lo que se dijo.</translation>
    </message>
    <message>
        <source>You wrote or submitted this version; another manager or director approves it.</source>
        <translation>Usted redactó o envió esta versión; la aprueba otro gerente o director.</translation>
    </message>
    <message>
        <source>Your changes are saved on this laptop and are sent later.</source>
        <translation>Sus cambios están guardados en esta laptop y se envían después.</translation>
    </message>
    <message>
        <source>Your changes are saved on this laptop. Enter the hub&apos;s address in Settings.</source>
        <translation>Sus cambios están guardados en esta laptop. Escriba la dirección del servidor en Ajustes.</translation>
    </message>
    <message>
        <source>Your changes are saved on this laptop. Sign in to the network in a browser first, or check the address of the hub.</source>
        <translation>Sus cambios están guardados en esta laptop. Inicie sesión en la red con un navegador o revise la dirección del servidor.</translation>
    </message>
    <message>
        <source>Your data is not affected. Close the file if it is open, or choose another folder.</source>
        <translation>Sus datos no se ven afectados. Cierre el archivo si está abierto o elija otra carpeta.</translation>
    </message>
    <message>
        <source>a CMS sample of institutional claims (DE-SynPUF)</source>
        <translation>una muestra de CMS de reclamos institucionales (DE-SynPUF)</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>un documento JSON</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una página web</translation>
    </message>
    <message>
        <source>accepts new</source>
        <translation>acepta pacientes nuevos</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>adjustment reasons and remarks (CARC and RARC)</source>
        <translation>motivos de ajuste y observaciones (CARC y RARC)</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>vínculo con un consultorio</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>un documento XML</translation>
    </message>
    <message>
        <source>appealed</source>
        <translation>apelado</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>approved code</source>
        <translation>código aprobado</translation>
    </message>
    <message>
        <source>approved list</source>
        <translation>lista de códigos</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>asistente</translation>
    </message>
    <message>
        <source>auto renews</source>
        <translation>se renueva sola</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambios</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>reclamo</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>reclamos</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>códigos</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrato</translation>
    </message>
    <message>
        <source>contract term</source>
        <translation>vigencia de un contrato</translation>
    </message>
    <message>
        <source>county fips</source>
        <translation>condado</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>título</translation>
    </message>
    <message>
        <source>day</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>sentido (entrante o saliente)</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>en borrador</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>exclusion type</source>
        <translation>tipo de exclusión</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>apellido</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>indicador</translation>
    </message>
    <message>
        <source>it was corrected since</source>
        <translation>se corrigió después</translation>
    </message>
    <message>
        <source>its {field} was changed since</source>
        <translation>después se cambió el campo «{field}»</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>idiomas</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>line of business</source>
        <translation>línea de negocio</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>location</source>
        <translation>dirección de un consultorio</translation>
    </message>
    <message>
        <source>mark of an edit from before 1996</source>
        <translation>marca de un par de códigos anterior a 1996</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>modificador</translation>
    </message>
    <message>
        <source>modifier indicator (0, 1 or 9)</source>
        <translation>indicador de modificador (0, 1 o 9)</translation>
    </message>
    <message>
        <source>modifiers</source>
        <translation>modificadores</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>notice days</source>
        <translation>días de aviso</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>office</source>
        <translation>consultorio</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>opt-out affidavits</source>
        <translation>renuncias a Medicare (opt-out)</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>consultorio</translation>
    </message>
    <message>
        <source>other kind</source>
        <translation>de otro tipo</translation>
    </message>
    <message>
        <source>participation</source>
        <translation>proveedor en un contrato</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>pagador</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>pagos</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>place of service</source>
        <translation>lugar de servicio</translation>
    </message>
    <message>
        <source>places of service</source>
        <translation>lugares de servicio</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>compromiso</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>reason and remark codes (CARC, RARC)</source>
        <translation>códigos de motivo y de observación (CARC, RARC)</translation>
    </message>
    <message>
        <source>relative values (RVU)</source>
        <translation>valores relativos (RVU)</translation>
    </message>
    <message>
        <source>release {release}</source>
        <translation>edición {release}</translation>
    </message>
    <message>
        <source>renewal months</source>
        <translation>meses de una renovación</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>fila {row}</translation>
    </message>
    <message>
        <source>row {row}: {problem}</source>
        <translation>fila {row}: {problem}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>section</source>
        <translation>sección</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>something else depends on it by now</source>
        <translation>ahora algo más depende de él</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>especialidad</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>status code</source>
        <translation>código de estado</translation>
    </message>
    <message>
        <source>submission</source>
        <translation>envío</translation>
    </message>
    <message>
        <source>submissions</source>
        <translation>envíos</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>taxonomy code</source>
        <translation>código de taxonomía</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>the CMS national file of doctors and clinicians</source>
        <translation>el archivo nacional de CMS de médicos y clínicos</translation>
    </message>
    <message>
        <source>the CMS table of geographic indices (GPCI)</source>
        <translation>la tabla de CMS de índices geográficos (GPCI)</translation>
    </message>
    <message>
        <source>the NUCC taxonomy</source>
        <translation>taxonomía NUCC</translation>
    </message>
    <message>
        <source>the column {name}</source>
        <translation>la columna {name}</translation>
    </message>
    <message>
        <source>the crosswalk of Medicare specialties and taxonomy codes</source>
        <translation>correspondencia entre especialidades de Medicare y códigos de taxonomía</translation>
    </message>
    <message>
        <source>the crosswalk of specialties and taxonomy codes</source>
        <translation>correspondencia entre especialidades y códigos de taxonomía</translation>
    </message>
    <message>
        <source>the exclusion list (LEIE)</source>
        <translation>lista de exclusiones (LEIE)</translation>
    </message>
    <message>
        <source>the list that stands</source>
        <translation>la lista vigente</translation>
    </message>
    <message>
        <source>the plan&apos;s CPT list</source>
        <translation>lista CPT del plan</translation>
    </message>
    <message>
        <source>the table {name}</source>
        <translation>la tabla {name}</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>tin</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>advertencias</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>zip code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <source>{amount:,} more {noun} were left out.</source>
        <translation>Se omitieron {amount:,} {noun} más.</translation>
    </message>
    <message>
        <source>{amount:,} {noun}</source>
        <translation>{amount:,} {noun}</translation>
    </message>
    <message>
        <source>{codes} and {modifiers}</source>
        <translation>{codes} y {modifiers}</translation>
    </message>
    <message>
        <source>{codes} begins on {day:%m/%d/%Y}.</source>
        <translation>{codes} empieza el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>{codes} does not hold on {day:%m/%d/%Y}.</source>
        <translation>{codes} no vale el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>{codes}: {problem}</source>
        <translation>{codes}: {problem}</translation>
    </message>
    <message>
        <source>{code} from {day:%m/%d/%Y} is listed twice.</source>
        <translation>{code} desde el {day:%m/%d/%Y} figura dos veces.</translation>
    </message>
    <message>
        <source>{code} has no {language} version in use on {day:%m/%d/%Y}.</source>
        <translation>{code} no tiene una versión en {language} en uso el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>{code} stands in row {row} already.</source>
        <translation>{code} ya figura en la fila {row}.</translation>
    </message>
    <message>
        <source>{code}: {language} is v{version}, {original} is v{newer}.</source>
        <translation>{code}: en {language} es v{version}; en {original}, v{newer}.</translation>
    </message>
    <message>
        <source>{count} not balanced</source>
        <translation>{count} sin cuadrar</translation>
    </message>
    <message>
        <source>{count} offices have this TIN; an NPI tells which.</source>
        <translation>{count} consultorios tienen este TIN; un NPI dice cuál.</translation>
    </message>
    <message>
        <source>{day:%m/%d/%Y} is still to come.</source>
        <translation>El {day:%m/%d/%Y} aún no llega.</translation>
    </message>
    <message>
        <source>{element} is no place of a diagnosis; it was left out.</source>
        <translation>{element} no es un lugar de un diagnóstico; se omitió.</translation>
    </message>
    <message>
        <source>{element} is not a date and was left out.</source>
        <translation>{element} no es una fecha y se omitió.</translation>
    </message>
    <message>
        <source>{element} is not an amount and was left out.</source>
        <translation>{element} no es un importe y se omitió.</translation>
    </message>
    <message>
        <source>{field} = {text}</source>
        <translation>{field} = {text}</translation>
    </message>
    <message>
        <source>{file} ends in neither .csv nor .xlsx.</source>
        <translation>{file} no termina en .csv ni en .xlsx.</translation>
    </message>
    <message>
        <source>{file} has 1 row that cannot be read ({rows}).</source>
        <translation>{file} tiene 1 fila que no se puede leer ({rows}).</translation>
    </message>
    <message>
        <source>{file} has a line of more than a million characters.</source>
        <translation>{file} tiene una línea de más de un millón de caracteres.</translation>
    </message>
    <message>
        <source>{file} has more than {most:,} codes.</source>
        <translation>{file} tiene más de {most:,} códigos.</translation>
    </message>
    <message>
        <source>{file} has no columns {columns}.</source>
        <translation>{file} no tiene las columnas {columns}.</translation>
    </message>
    <message>
        <source>{file} has {count:,} rows that cannot be read ({rows}).</source>
        <translation>{file} tiene {count:,} filas que no se pueden leer ({rows}).</translation>
    </message>
    <message>
        <source>{file} has {size:.1f} GB; a table may have {most:.1f} GB.</source>
        <translation>{file} tiene {size:.1f} GB; una tabla puede tener {most:.1f} GB.</translation>
    </message>
    <message>
        <source>{file} holds bytes that no text has.</source>
        <translation>{file} contiene bytes que ningún texto tiene.</translation>
    </message>
    <message>
        <source>{file} holds no HCPCS code file.</source>
        <translation>{file} no contiene un archivo de códigos HCPCS.</translation>
    </message>
    <message>
        <source>{file} holds no HCPCS code.</source>
        <translation>{file} no contiene ningún código HCPCS.</translation>
    </message>
    <message>
        <source>{file} is a monthly supplement; a load takes the place of the whole list.</source>
        <translation>{file} es un suplemento mensual; una carga sustituye la lista entera.</translation>
    </message>
    <message>
        <source>{file} is an archive (zip) and holds no such table.</source>
        <translation>{file} es un archivo comprimido (zip) y no contiene esa tabla.</translation>
    </message>
    <message>
        <source>{file} is an archive (zip) of 1 file and no workbook.</source>
        <translation>{file} es un archivo comprimido (zip) de 1 archivo y no un libro.</translation>
    </message>
    <message>
        <source>{file} is an archive (zip) of {holds:,} files and no workbook.</source>
        <translation>{file} es un archivo comprimido (zip) de {holds:,} archivos y no un libro.</translation>
    </message>
    <message>
        <source>{file} is an archive (zip) that is damaged or cut off.</source>
        <translation>{file} es un archivo comprimido (zip) dañado o cortado.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off.</source>
        <translation>{file} está dañado o cortado.</translation>
    </message>
    <message>
        <source>{file} is damaged, cut off, or no workbook.</source>
        <translation>{file} está dañado o cortado, o no es un libro.</translation>
    </message>
    <message>
        <source>{file} is here, but its key file {key} is missing.</source>
        <translation>{file} está aquí, pero falta su archivo de clave {key}.</translation>
    </message>
    <message>
        <source>{file} is no load of claims.</source>
        <translation>{file} no es una carga de reclamos.</translation>
    </message>
    <message>
        <source>{file} is no ordinary file.</source>
        <translation>{file} no es un archivo común.</translation>
    </message>
    <message>
        <source>{file} is {kind}.</source>
        <translation>{file} es {kind}.</translation>
    </message>
    <message>
        <source>{file} is {title}.</source>
        <translation>{file} es {title}.</translation>
    </message>
    <message>
        <source>{file} needs a column Code and a column Valid from.</source>
        <translation>{file} necesita una columna Code y una columna Valid from.</translation>
    </message>
    <message>
        <source>{file} was taken back on {day:%m/%d/%Y}.</source>
        <translation>{file} se deshizo el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>{file} would unpack to {size:,.0f} MB in 1 part.</source>
        <translation>{file} ocuparía {size:,.0f} MB descomprimido, en 1 parte.</translation>
    </message>
    <message>
        <source>{file} would unpack to {size:,.0f} MB in {parts:,} parts.</source>
        <translation>{file} ocuparía {size:,.0f} MB descomprimido, en {parts:,} partes.</translation>
    </message>
    <message>
        <source>{file}: {why}.</source>
        <translation>{file}: {why}.</translation>
    </message>
    <message>
        <source>{first} and {end} are codes of different shapes; a range has one, such as 99202-99215 or J0100-J9999.</source>
        <translation>{first} y {end} son códigos de formas distintas; un rango tiene una sola, como 99202-99215 o J0100-J9999.</translation>
    </message>
    <message>
        <source>{kind}: {counts}</source>
        <translation>{kind}: {counts}</translation>
    </message>
    <message>
        <source>{mark}, {title}.</source>
        <translation>{mark}, {title}.</translation>
    </message>
    <message>
        <source>{month:%B %Y} has not begun.</source>
        <translation>{month:%m/%Y} aún no ha empezado.</translation>
    </message>
    <message>
        <source>{name} has it.</source>
        <translation>Lo tiene {name}.</translation>
    </message>
    <message>
        <source>{name} is between 1 and {most} days, or empty.</source>
        <translation>{name}: entre 1 y {most} días, o vacío.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>Falta {name}.</translation>
    </message>
    <message>
        <source>{number} is not in force on {day:%m/%d/%Y}.</source>
        <translation>{number} no está vigente el {day:%m/%d/%Y}.</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>{removed:,} lines of {list} are not in {file}, which has {count:,}.</source>
        <translation>{removed:,} líneas de {list} no están en {file}, que tiene {count:,}.</translation>
    </message>
    <message>
        <source>{removed:,} of {standing:,} lines that stand are not in this file: it may be cut off.</source>
        <translation>{removed:,} de {standing:,} líneas vigentes no están en este archivo: puede estar cortado.</translation>
    </message>
    <message>
        <source>{said}.</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>{text!r} is neither Y nor N.</source>
        <translation>“{text}” no es Y ni N.</translation>
    </message>
    <message>
        <source>{text!r} is neither facility nor non-facility.</source>
        <translation>“{text}” no es ni facility ni non-facility.</translation>
    </message>
    <message>
        <source>{text!r} is no NPI.</source>
        <translation>“{text}” no es un NPI.</translation>
    </message>
    <message>
        <source>{text!r} is no adjudication indicator.</source>
        <translation>“{text}” no es un indicador de dictamen.</translation>
    </message>
    <message>
        <source>{text!r} is no billing code.</source>
        <translation>“{text}” no es un código de facturación.</translation>
    </message>
    <message>
        <source>{text!r} is no code.</source>
        <translation>“{text}” no es un código.</translation>
    </message>
    <message>
        <source>{text!r} is no date.</source>
        <translation>“{text}” no es una fecha.</translation>
    </message>
    <message>
        <source>{text!r} is no date; YYYYMMDD is expected.</source>
        <translation>“{text}” no es una fecha; se espera AAAAMMDD.</translation>
    </message>
    <message>
        <source>{text!r} is no modifier.</source>
        <translation>“{text}” no es un modificador.</translation>
    </message>
    <message>
        <source>{text!r} is no number.</source>
        <translation>“{text}” no es un número.</translation>
    </message>
    <message>
        <source>{text!r} is no whole number.</source>
        <translation>“{text}” no es un número entero.</translation>
    </message>
    <message>
        <source>{text!r} is no {what}.</source>
        <translation>“{text}” no sirve como {what}.</translation>
    </message>
    <message>
        <source>{text!r} is none of Group, CARC and RARC.</source>
        <translation>“{text}” no es ninguno de Group, CARC y RARC.</translation>
    </message>
    <message>
        <source>{text} has a letter where a digit belongs.</source>
        <translation>{text} tiene una letra donde va un dígito.</translation>
    </message>
    <message>
        <source>{text} has a letter where a digit belongs; did you mean {likely}?</source>
        <translation>{text} tiene una letra donde va un dígito; ¿quiso decir {likely}?</translation>
    </message>
    <message>
        <source>{text} is allowed and forbidden; keep it in one of both.</source>
        <translation>{text} está permitido y prohibido; déjelo en uno de los dos.</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no.</source>
        <translation>{text} no es ni sí ni no.</translation>
    </message>
    <message>
        <source>{text} is not a ZIP code.</source>
        <translation>{text} no es un código postal.</translation>
    </message>
    <message>
        <source>{text} is not a billing code.</source>
        <translation>{text} no es un código de facturación.</translation>
    </message>
    <message>
        <source>{text} is not a county of Florida.</source>
        <translation>{text} no es un condado de Florida.</translation>
    </message>
    <message>
        <source>{text} is not a date; MM/DD/YYYY is expected.</source>
        <translation>{text} no es una fecha; se espera MM/DD/AAAA.</translation>
    </message>
    <message>
        <source>{text} is not a group of reasons.</source>
        <translation>{text} no es un grupo de motivos.</translation>
    </message>
    <message>
        <source>{text} is not a modifier.</source>
        <translation>{text} no es un modificador.</translation>
    </message>
    <message>
        <source>{text} is not a number of a line.</source>
        <translation>{text} no es un número de línea.</translation>
    </message>
    <message>
        <source>{text} is not a number of units.</source>
        <translation>{text} no es un número de unidades.</translation>
    </message>
    <message>
        <source>{text} is not a place of service; the line has none now.</source>
        <translation>{text} no es un lugar de servicio; la línea queda sin ninguno.</translation>
    </message>
    <message>
        <source>{text} is not a place of service; two digits are.</source>
        <translation>{text} no es un lugar de servicio; lo son dos dígitos.</translation>
    </message>
    <message>
        <source>{text} is not a reason (CARC) and was left out.</source>
        <translation>{text} no es un motivo (CARC) y se omitió.</translation>
    </message>
    <message>
        <source>{text} is not a remark code (RARC) and was left out.</source>
        <translation>{text} no es un código de observación (RARC) y se omitió.</translation>
    </message>
    <message>
        <source>{text} is not a taxonomy code, such as 207R00000X.</source>
        <translation>{text} no es un código de taxonomía, como 207R00000X.</translation>
    </message>
    <message>
        <source>{text} is not a whole number.</source>
        <translation>{text} no es un número entero.</translation>
    </message>
    <message>
        <source>{text} is not an amount in dollars.</source>
        <translation>{text} no es un importe en dólares.</translation>
    </message>
    <message>
        <source>{text} is required and forbidden; keep it in one of the two.</source>
        <translation>{text} es obligatorio y está prohibido; déjelo en uno de los dos.</translation>
    </message>
    <message>
        <source>{text} is required but not among those allowed; allow it as well.</source>
        <translation>{text} es obligatorio pero no está entre los permitidos; permítalo también.</translation>
    </message>
    <message>
        <source>{units} units would allow nothing; leave it empty for any.</source>
        <translation>{units} unidades no permitirían nada; déjelo vacío para cualquier número.</translation>
    </message>
    <message>
        <source>{word} is no language: type English, Spanish or a code such as ht.</source>
        <translation>{word} no es un idioma: escriba English, Spanish o un código como ht.</translation>
    </message>
    <message>
        <source>“{text}” cannot be read</source>
        <translation>“{text}” no se puede leer</translation>
    </message>
    <message>
        <source>npi</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>An entry begins after that day</source>
        <translation>Una entrada empieza después de ese día</translation>
    </message>
    <message>
        <source>Nothing was saved. Choose a later day, or withdraw that entry.</source>
        <translation>No se guardó nada. Elija un día posterior o retire esa entrada.</translation>
    </message>
    <message>
        <source>Nothing was saved. End that entry first, or choose other days.</source>
        <translation>No se guardó nada. Termine primero esa entrada o elija otros días.</translation>
    </message>
    <message>
        <source>The change lies outside the entry</source>
        <translation>El cambio queda fuera de la entrada</translation>
    </message>
    <message>
        <source>The contract pays by this list already</source>
        <translation>El contrato ya paga por esta lista</translation>
    </message>
    <message>
        <source>The mapping needs a name</source>
        <translation>La asignación necesita un nombre</translation>
    </message>
    <message>
        <source>This case is resolved. Reopen it first.</source>
        <translation>Este caso está resuelto. Ábralo de nuevo primero.</translation>
    </message>
    <message>
        <source>Of this field only one value can stay.</source>
        <translation>En este campo solo puede quedar un valor.</translation>
    </message>
    <message>
        <source>This laptop is not signed in</source>
        <translation>Esta laptop no ha iniciado sesión</translation>
    </message>
    <message>
        <source>Your changes are saved on this laptop. Sign in to the hub on the Sync page.</source>
        <translation>Sus cambios están guardados en esta laptop. Inicie sesión en el servidor en la página Sincronización.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the administrator for the address.</source>
        <translation>No se envió nada. Pida la dirección al administrador.</translation>
    </message>
    <message>
        <source>This program is too old for its hub</source>
        <translation>Este programa es demasiado antiguo para su servidor</translation>
    </message>
    <message>
        <source>Your changes were sent and are safe. Update the program to receive new ones again.</source>
        <translation>Sus cambios se enviaron y están a salvo. Actualice el programa para volver a recibir los nuevos.</translation>
    </message>
    <message>
        <source>A letter or digit of the code is not right.</source>
        <translation>Una letra o un dígito del código no es correcto.</translation>
    </message>
    <message>
        <source>No recovery code was made for it.</source>
        <translation>No se creó ningún código de recuperación para ella.</translation>
    </message>
    <message>
        <source>Nothing was erased. Connect to a network, so that the hub lets it open again.</source>
        <translation>No se borró nada. Conéctese a una red para que el servidor permita abrirla de nuevo.</translation>
    </message>
    <message>
        <source>That code did not open the database</source>
        <translation>Ese código no abrió la base de datos</translation>
    </message>
    <message>
        <source>The file that says how long was taken away.</source>
        <translation>Falta el archivo que dice por cuánto tiempo.</translation>
    </message>
    <message>
        <source>The file that says so was changed.</source>
        <translation>El archivo que lo dice fue modificado.</translation>
    </message>
    <message>
        <source>This laptop has been away for too long</source>
        <translation>Esta laptop ha estado demasiado tiempo sin contacto</translation>
    </message>
    <message>
        <source>This laptop was reported lost</source>
        <translation>Esta laptop fue reportada como perdida</translation>
    </message>
    <message>
        <source>Another person signed in</source>
        <translation>Inició sesión otra persona</translation>
    </message>
    <message>
        <source>Nothing was changed. Whoever owns this laptop has to sign in.</source>
        <translation>No se cambió nada. Debe iniciar sesión quien tiene esta laptop.</translation>
    </message>
    <message>
        <source>This laptop belongs to somebody else.</source>
        <translation>Esta laptop pertenece a otra persona.</translation>
    </message>
    <message>
        <source>A message in it cannot be read.</source>
        <translation>Un mensaje del archivo no se puede leer.</translation>
    </message>
    <message>
        <source>A message in it is too large.</source>
        <translation>Un mensaje del archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>A part of it does not open.</source>
        <translation>Una parte del archivo no se abre.</translation>
    </message>
    <message>
        <source>A part of it is larger than it can be.</source>
        <translation>Una parte del archivo es más grande de lo posible.</translation>
    </message>
    <message>
        <source>It answers another file than the one written here last.</source>
        <translation>Responde a un archivo distinto del último que se escribió aquí.</translation>
    </message>
    <message>
        <source>It ends in the middle of a message.</source>
        <translation>Termina en medio de un mensaje.</translation>
    </message>
    <message>
        <source>It is empty, or larger than any bundle.</source>
        <translation>Está vacío o es más grande que cualquier paquete.</translation>
    </message>
    <message>
        <source>It is meant for somebody else.</source>
        <translation>Está destinado a otra persona.</translation>
    </message>
    <message>
        <source>It is meant for the hub.</source>
        <translation>Está destinado al servidor.</translation>
    </message>
    <message>
        <source>It is no bundle of this program.</source>
        <translation>No es un paquete de este programa.</translation>
    </message>
    <message>
        <source>It was changed on its way, or it is not from whom it says.</source>
        <translation>Se modificó en el camino o no es de quien dice ser.</translation>
    </message>
    <message>
        <source>Its beginning is damaged.</source>
        <translation>Su comienzo está dañado.</translation>
    </message>
    <message>
        <source>Its hub does not know this laptop&apos;s keys yet.</source>
        <translation>El servidor aún no conoce las claves de esta computadora.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for a new copy of the file and try again.</source>
        <translation>No se cambió nada. Pida una copia nueva del archivo e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Synchronize once over a network; then bundles work.</source>
        <translation>No se cambió nada. Sincronice una vez por una red; después los paquetes funcionan.</translation>
    </message>
    <message>
        <source>Notice is given between 0 and 365 days before the end.</source>
        <translation>El aviso se da entre 0 y 365 días antes del final.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>El archivo está cortado.</translation>
    </message>
    <message>
        <source>The hub does not vouch for its sender.</source>
        <translation>El servidor no responde por quien lo envía.</translation>
    </message>
    <message>
        <source>This bundle cannot be used</source>
        <translation>Este paquete no se puede usar</translation>
    </message>
    <message>
        <source>This laptop has no keys for bundles</source>
        <translation>Esta computadora no tiene claves para paquetes</translation>
    </message>
    <message>
        <source>This laptop has synchronized since, and knows more than it.</source>
        <translation>Esta computadora se sincronizó después y sabe más que el archivo.</translation>
    </message>
    <message>
        <source>Nobody signed in there in time.</source>
        <translation>Nadie inició sesión allí a tiempo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close the other program and try again.</source>
        <translation>No se cambió nada. Cierre el otro programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again, or sign in with a password.</source>
        <translation>No se cambió nada. Inténtelo de nuevo o inicie sesión con una contraseña.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>No se cambió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The browser could not come back</source>
        <translation>El navegador no pudo regresar</translation>
    </message>
    <message>
        <source>The sign-in in the browser did not succeed</source>
        <translation>El inicio de sesión en el navegador no se completó</translation>
    </message>
    <message>
        <source>No hub keeps a key for it.</source>
        <translation>Ningún servidor guarda una clave para ella.</translation>
    </message>
    <message>
        <source>The hub has another database&apos;s key.</source>
        <translation>El servidor tiene la clave de otra base de datos.</translation>
    </message>
    <message>
        <source>The hub has no key for it.</source>
        <translation>El servidor no tiene una clave para ella.</translation>
    </message>
    <message>
        <source>No office has a clinician with this NPI</source>
        <translation>Ningún consultorio tiene este NPI</translation>
    </message>
    <message>
        <source>Nothing was made. Check the NPI and the day, then try again.</source>
        <translation>No se hizo nada. Revise el NPI y el día, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was made. Check the name and try again.</source>
        <translation>No se hizo nada. Revise el nombre e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was made. Name one of them in full, or by its NPI.</source>
        <translation>No se hizo nada. Dé el nombre completo de uno, o su NPI.</translation>
    </message>
    <message>
        <source>Several offices are called so</source>
        <translation>Varios consultorios se llaman así</translation>
    </message>
    <message>
        <source>There is no office of this name or NPI</source>
        <translation>No hay consultorio con este nombre o NPI</translation>
    </message>
    <message>
        <source>Say whom the target is for.</source>
        <translation>Diga para quién es la meta.</translation>
    </message>
    <message>
        <source>A manager approves or declines corrections.</source>
        <translation>Un gerente aprueba o rechaza las correcciones.</translation>
    </message>
    <message>
        <source>Declining a correction needs a reason.</source>
        <translation>Para rechazar una corrección se necesita un motivo.</translation>
    </message>
    <message>
        <source>It names no address.</source>
        <translation>No nombra ninguna dirección.</translation>
    </message>
    <message>
        <source>It was decided before.</source>
        <translation>Ya se decidió antes.</translation>
    </message>
    <message>
        <source>No approved correction waits to be sent.</source>
        <translation>Ninguna corrección aprobada espera el envío.</translation>
    </message>
    <message>
        <source>Nothing was changed. They wait in the list of proposed corrections.</source>
        <translation>No se cambió nada. Esperan en la lista de correcciones propuestas.</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose a name that ends in .csv or .xlsx.</source>
        <translation>No se envió nada. Elija un nombre que termine en .csv o .xlsx.</translation>
    </message>
    <message>
        <source>Nothing was written. Approve proposed corrections first.</source>
        <translation>No se escribió nada. Apruebe primero las correcciones propuestas.</translation>
    </message>
    <message>
        <source>Only a manager decides corrections</source>
        <translation>Solo un gerente decide las correcciones</translation>
    </message>
    <message>
        <source>Only approved corrections that were not sent go into a file.</source>
        <translation>Solo van al archivo las correcciones aprobadas que no se enviaron.</translation>
    </message>
    <message>
        <source>The record cannot take this correction</source>
        <translation>El registro no admite esta corrección</translation>
    </message>
    <message>
        <source>There is nothing to send</source>
        <translation>No hay nada que enviar</translation>
    </message>
    <message>
        <source>This correction is not open</source>
        <translation>Esta corrección no está abierta</translation>
    </message>
    <message>
        <source>This is no table file</source>
        <translation>Este archivo no es una tabla</translation>
    </message>
    <message>
        <source>A decision holds for a year at most.</source>
        <translation>Una decisión vale un año como máximo.</translation>
    </message>
    <message>
        <source>A decision needs a reason.</source>
        <translation>Una decisión necesita un motivo.</translation>
    </message>
    <message>
        <source>Only a manager can decide about an outlying office.</source>
        <translation>Solo un gerente puede decidir sobre un consultorio atípico.</translation>
    </message>
    <message>
        <source>Say until when. The figure comes back the day after.</source>
        <translation>Indique hasta cuándo. La cifra vuelve al día siguiente.</translation>
    </message>
    <message>
        <source>There is nothing to judge yet</source>
        <translation>Todavía no hay nada que juzgar</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Ese día ya pasó.</translation>
    </message>
    <message>
        <source>A visit cannot have to begin before it may.</source>
        <translation>Una visita no puede tener que empezar antes de lo permitido.</translation>
    </message>
    <message>
        <source>There is no stop to change places with.</source>
        <translation>No hay parada con la que cambiar de lugar.</translation>
    </message>
    <message>
        <source>Nothing was saved. Take it out, or say that it is no patient&apos;s.</source>
        <translation>No se guardó nada. Quítelo, o diga que no es de ningún paciente.</translation>
    </message>
    <message>
        <source>Only who wrote an entry may change it.</source>
        <translation>Solo quien escribió una entrada puede cambiarla.</translation>
    </message>
    <message>
        <source>This entry is not complete</source>
        <translation>Esta entrada no está completa</translation>
    </message>
    <message>
        <source>This entry was taken back.</source>
        <translation>Esta entrada fue retirada.</translation>
    </message>
    <message>
        <source>This looks like a patient&apos;s identifier</source>
        <translation>Esto parece identificar a un paciente</translation>
    </message>
    <message>
        <source>Coverage ends before it begins.</source>
        <translation>La cobertura termina antes de empezar.</translation>
    </message>
    <message>
        <source>Only a manager or whose territory it is lets somebody cover it.</source>
        <translation>Solo un gerente o el dueño del territorio deja que alguien lo cubra.</translation>
    </message>
    <message>
        <source>These days are over.</source>
        <translation>Esos días ya pasaron.</translation>
    </message>
    <message>
        <source>This territory is theirs already.</source>
        <translation>Este territorio ya es suyo.</translation>
    </message>
    <message>
        <source>It was not taught yet. Cancel the visit instead.</source>
        <translation>Todavía no se enseñó. Cancele la visita en su lugar.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>There is nothing to bring to the stops of this day.</source>
        <translation>No hay nada que llevar a las paradas de este día.</translation>
    </message>
    <message>
        <source>There is no territory of this name</source>
        <translation>No hay territorio con este nombre</translation>
    </message>
    <message>
        <source>A reminder comes today or later.</source>
        <translation>Un recordatorio llega hoy o después.</translation>
    </message>
    <message>
        <source>A task goes to a colleague who is at work.</source>
        <translation>Un compromiso pasa a un colega que trabaja aquí.</translation>
    </message>
    <message>
        <source>A task is put off to a later day.</source>
        <translation>Un compromiso se aplaza a un día posterior.</translation>
    </message>
    <message>
        <source>Say why it waits.</source>
        <translation>Diga por qué espera.</translation>
    </message>
    <message>
        <source>This task is done.</source>
        <translation>Este compromiso ya se cumplió.</translation>
    </message>
    <message>
        <source>The last visit lies before the first.</source>
        <translation>La última visita está antes de la primera.</translation>
    </message>
    <message>
        <source>A renewal is put off to a later day.</source>
        <translation>Una renovación se aplaza a un día posterior.</translation>
    </message>
    <message>
        <source>Say why it waits; its decision log keeps it.</source>
        <translation>Diga por qué espera; su registro de decisiones lo conserva.</translation>
    </message>
    <message>
        <source>This day is too late</source>
        <translation>Ese día es demasiado tarde</translation>
    </message>
    <message>
        <source>Say what is to be spoken of.</source>
        <translation>Diga de qué se va a hablar.</translation>
    </message>
    <message>
        <source>This amendment waits for nobody.</source>
        <translation>Esta enmienda no espera a nadie.</translation>
    </message>
    <message>
        <source>HEIC pictures are not read</source>
        <translation>Las imágenes HEIC no se leen</translation>
    </message>
    <message>
        <source>It is a HEIC picture, as iPhones take them, and cannot be read here.</source>
        <translation>Es una imagen HEIC, como las que toma el iPhone, y no se puede leer aquí.</translation>
    </message>
    <message>
        <source>Nothing was added. Send it from the phone as JPEG, or choose “Most compatible” under Settings, Camera, Formats, and take it again.</source>
        <translation>No se agregó nada. Envíela desde el teléfono como JPEG, o elija “Más compatible” en Ajustes, Cámara, Formatos, y tómela otra vez.</translation>
    </message>
</context>
<context>
    <name>Escalations</name>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n business days</source>
        <translation>
            <numerusform>Vence en %n día hábil</numerusform>
            <numerusform>Vence en %n días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Due in 1 business day</source>
        <translation>Vence en 1 día hábil</translation>
    </message>
    <message>
        <source>Due in {days}</source>
        <translation>Vence en {days}</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message numerus="yes">
        <source>Late by %n business days</source>
        <translation>
            <numerusform>Atraso de %n día hábil</numerusform>
            <numerusform>Atraso de %n días hábiles</numerusform>
        </translation>
    </message>
    <message>
        <source>Late by 1 business day</source>
        <translation>Atraso de 1 día hábil</translation>
    </message>
    <message>
        <source>Late by {days}</source>
        <translation>Atraso de {days}</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Now due {day}. {reason}</source>
        <translation>Ahora vence el {day}. {reason}</translation>
    </message>
    <message>
        <source>Now with {name}.</source>
        <translation>Ahora a cargo de {name}.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Resolved {day}</source>
        <translation>Resuelto el {day}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>from a claim line</source>
        <translation>de una línea de reclamo</translation>
    </message>
    <message>
        <source>from a visit</source>
        <translation>de una visita</translation>
    </message>
    <message>
        <source>from the office</source>
        <translation>del consultorio</translation>
    </message>
    <message>
        <source>handed it over</source>
        <translation>lo traspasó</translation>
    </message>
    <message>
        <source>moved the due date</source>
        <translation>movió la fecha límite</translation>
    </message>
    <message>
        <source>opened it again</source>
        <translation>lo reabrió</translation>
    </message>
    <message>
        <source>opened the case</source>
        <translation>abrió el caso</translation>
    </message>
    <message>
        <source>resolved it</source>
        <translation>lo resolvió</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>escribió</translation>
    </message>
</context>
<context>
    <name>EscalationsPage</name>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Board or list</source>
        <translation>Tablero o lista</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Novedad</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Todos los casos</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nueva fecha</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Update posted</source>
        <translation>Novedad publicada</translation>
    </message>
    <message>
        <source>New escalation…</source>
        <translation>Nuevo escalamiento…</translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation>Escriba una novedad</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Traspasar…</translation>
    </message>
    <message>
        <source>Move the due date…</source>
        <translation>Mover la fecha límite…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Reabrir…</translation>
    </message>
</context>
<context>
    <name>ExpiringFilters</name>
    <message>
        <source>My territory</source>
        <translation>Mi territorio</translation>
    </message>
    <message>
        <source>Whole market</source>
        <translation>Todo el mercado</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Notice due</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Qué viene</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riesgo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sole source</source>
        <translation>Única fuente</translation>
    </message>
    <message>
        <source>Denials over {}%</source>
        <translation>Denegado &gt; {}%</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazados</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
</context>
<context>
    <name>ExpiringView</name>
    <message>
        <source>Contracts ending, next {} days</source>
        <translation>Contratos que terminan en {} días</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Contracts ending by week</source>
        <translation>Contratos que terminan, por semana</translation>
    </message>
    <message>
        <source>Contracts with a date that is near</source>
        <translation>Contratos con una fecha cercana</translation>
    </message>
    <message>
        <source>Reading contracts.</source>
        <translation>Leyendo los contratos.</translation>
    </message>
    <message>
        <source>{count} in {days} days cover {members} members. {renewing} renew unless notice is given.</source>
        <translation>{count} en {days} días cubren a {members} afiliados. {renewing} se renuevan si nadie da aviso.</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts are the only source in a county.</source>
        <translation>
            <numerusform>%n contrato es la única fuente en un condado.</numerusform>
            <numerusform>%n contratos son la única fuente en un condado.</numerusform>
        </translation>
    </message>
    <message>
        <source>contracts end</source>
        <translation>contratos terminan</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Contracts ending</source>
        <translation>Contratos que terminan</translation>
    </message>
    <message>
        <source>No contract ends in {} days</source>
        <translation>Ningún contrato termina en {} días</translation>
    </message>
    <message>
        <source>Contracts without renewal and renewals with a notice day appear here 180 days ahead.</source>
        <translation>Los contratos sin renovación y las renovaciones con fecha de aviso aparecen aquí con 180 días de anticipación.</translation>
    </message>
    <message>
        <source>{office}: {stage}</source>
        <translation>{office}: {stage}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>{} is back</source>
        <translation>{} está de vuelta</translation>
    </message>
    <message>
        <source>No card passes the filters</source>
        <translation>Ninguna tarjeta pasa los filtros</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts are hidden by what is ticked at the left.</source>
        <translation>
            <numerusform>Lo marcado a la izquierda oculta %n contrato.</numerusform>
            <numerusform>Lo marcado a la izquierda oculta %n contratos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter this view</source>
        <translation>Filtrar esta vista</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>offices</source>
        <translation>consultorios</translation>
    </message>
    <message>
        <source>clinicians</source>
        <translation>clínicos</translation>
    </message>
    <message>
        <source>Text has</source>
        <translation>El texto tiene</translation>
    </message>
    <message>
        <source>County is</source>
        <translation>El condado es</translation>
    </message>
    <message>
        <source>{0} counties</source>
        <translation>{0} condados</translation>
    </message>
    <message>
        <source>Specialty is</source>
        <translation>La especialidad es</translation>
    </message>
    <message>
        <source>{0} specialties</source>
        <translation>{0} especialidades</translation>
    </message>
    <message>
        <source>Contract is</source>
        <translation>El contrato está</translation>
    </message>
    <message>
        <source>{0} standings</source>
        <translation>{0} situaciones</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Clinicians</source>
        <translation>Clínicos</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Offices or clinicians</source>
        <translation>Consultorios o clínicos</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message numerus="yes">
        <source>%n rules, largest first</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas, de mayor a menor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers, largest first</source>
        <translation>
            <numerusform>%n proveedor</numerusform>
            <numerusform>%n proveedores, de mayor a menor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes, largest first</source>
        <translation>
            <numerusform>%n código, de mayor a menor</numerusform>
            <numerusform>%n códigos, de mayor a menor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons, largest first</source>
        <translation>
            <numerusform>%n motivo</numerusform>
            <numerusform>%n motivos, de mayor a menor</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dólares</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Findings by</source>
        <translation>Hallazgos por</translation>
    </message>
    <message>
        <source>Lines, 6 months</source>
        <translation>Líneas, 6 meses</translation>
    </message>
    <message>
        <source>Read rule</source>
        <translation>Leer la regla</translation>
    </message>
    <message>
        <source>by answer</source>
        <translation>por respuesta</translation>
    </message>
    <message>
        <source>by code</source>
        <translation>por código</translation>
    </message>
    <message>
        <source>by provider</source>
        <translation>por proveedor</translation>
    </message>
    <message>
        <source>by reason</source>
        <translation>por motivo</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>por regla</translation>
    </message>
    <message>
        <source>the payer beside our rules</source>
        <translation>el pagador frente a nuestras reglas</translation>
    </message>
    <message>
        <source>too few lines before to compare</source>
        <translation>muy pocas líneas antes para comparar</translation>
    </message>
    <message>
        <source>{change} against {before} lines in the former days</source>
        <translation>{change} frente a {before} líneas en los días anteriores</translation>
    </message>
</context>
<context>
    <name>FinishPane</name>
    <message>
        <source>Fixes kept with the load</source>
        <translation>Correcciones guardadas con la carga</translation>
    </message>
    <message>
        <source>{file} is loaded</source>
        <translation>{file} está cargado</translation>
    </message>
    <message>
        <source>You can take the load back here or from the list of loads.</source>
        <translation>Puede deshacer la carga aquí o desde la lista de cargas.</translation>
    </message>
    <message numerus="yes">
        <source>%n problems were left out.</source>
        <translation>
            <numerusform>Se omitió %n problema.</numerusform>
            <numerusform>Se omitieron %n problemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leído como</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celdas</translation>
    </message>
</context>
<context>
    <name>FirstLoad</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Getting your market</source>
        <translation>Trayendo su mercado</translation>
    </message>
    <message>
        <source>Providers, contracts and visits come first: you can start as soon as they are here. Claims follow while you work. You can close the window and come back.</source>
        <translation>Primero llegan proveedores, contratos y visitas: puede empezar en cuanto estén aquí. Los reclamos llegan mientras trabaja. Puede cerrar la ventana y volver.</translation>
    </message>
    <message>
        <source>Getting rows</source>
        <translation>Trayendo filas</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Only you can open it</source>
        <translation>Solo usted puede abrirlo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Later, under Sync</source>
        <translation>Más tarde, en Sincronización</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>Esperando al navegador</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Iniciando sesión</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Configurando</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code no one can read this file, not even IT.</source>
        <translation>Sin la frase de acceso o el código de recuperación nadie puede leer este archivo, ni siquiera informática.</translation>
    </message>
    <message>
        <source>Nothing is written before you set up.</source>
        <translation>No se escribe nada antes de configurar.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message>
        <source>Problem before</source>
        <translation>Problema anterior</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Siguiente problema</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use for all</source>
        <translation>Usar en todas</translation>
    </message>
    <message>
        <source>Leave row out</source>
        <translation>Omitir fila</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Como en el archivo</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Otro valor</translation>
    </message>
    <message>
        <source>Another value for this cell</source>
        <translation>Otro valor para esta celda</translation>
    </message>
    <message>
        <source>Put</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Row {n}, {column}</source>
        <translation>Fila {n}, {column}</translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Fila {n}</translation>
    </message>
    <message>
        <source>{n} of {all} like this</source>
        <translation>{n} de {all} como esta</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Take row in</source>
        <translation>Incluir fila</translation>
    </message>
    <message>
        <source>On our roster</source>
        <translation>En el directorio</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Quizá</translation>
    </message>
    <message>
        <source>Use {value}</source>
        <translation>Usar {value}</translation>
    </message>
    <message numerus="yes">
        <source>Use for all %n rows with this value</source>
        <translation>
            <numerusform>Usar en %n fila con este valor</numerusform>
            <numerusform>Usar en las %n filas con este valor</numerusform>
        </translation>
    </message>
    <message>
        <source>This row is left out of the load.</source>
        <translation>Esta fila queda fuera de la carga.</translation>
    </message>
    <message>
        <source>Fixed: {value}</source>
        <translation>Corregido: {value}</translation>
    </message>
    <message>
        <source>The row is loaded with this flag.</source>
        <translation>La fila se carga con este aviso.</translation>
    </message>
    <message>
        <source>Another provider, or an NPI</source>
        <translation>Otro proveedor o un NPI</translation>
    </message>
    <message>
        <source>The file is not changed. A fix is kept with the load, with your name and the time.</source>
        <translation>El archivo no cambia. La corrección se guarda con la carga, con su nombre y la hora.</translation>
    </message>
</context>
<context>
    <name>FormCommands</name>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>Terminar visita</translation>
    </message>
    <message>
        <source>It is no patient&apos;s</source>
        <translation>No es de un paciente</translation>
    </message>
    <message>
        <source>Next to finish</source>
        <translation>Siguiente por terminar</translation>
    </message>
    <message>
        <source>Save draft now</source>
        <translation>Guardar borrador ahora</translation>
    </message>
    <message>
        <source>Section {}</source>
        <translation>Sección {}</translation>
    </message>
    <message>
        <source>Take out what looks like a patient</source>
        <translation>Quitar lo que parece de un paciente</translation>
    </message>
    <message>
        <source>Add a photo or scan</source>
        <translation>Agregar foto o escaneo</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Pegar una imagen</translation>
    </message>
    <message>
        <source>Quick check of a code</source>
        <translation>Verificar un código al momento</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clínico</translation>
    </message>
    <message>
        <source>Correct {label} of {number}</source>
        <translation>Corregir {label} de {number}</translation>
    </message>
    <message>
        <source>Correction recorded</source>
        <translation>Corrección registrada</translation>
    </message>
    <message>
        <source>End coverage</source>
        <translation>Terminar cobertura</translation>
    </message>
    <message>
        <source>End coverage of {}</source>
        <translation>Terminar la cobertura de {}</translation>
    </message>
    <message>
        <source>End of coverage recorded</source>
        <translation>Fin de cobertura registrado</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day covered</source>
        <translation>Último día cubierto</translation>
    </message>
    <message>
        <source>Last day in force</source>
        <translation>Último día vigente</translation>
    </message>
    <message>
        <source>Last day, empty for none</source>
        <translation>Último día, vacío si no hay</translation>
    </message>
    <message>
        <source>NPI or name</source>
        <translation>NPI o nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New amendment to {}</source>
        <translation>Nueva enmienda de {}</translation>
    </message>
    <message>
        <source>Reason and source</source>
        <translation>Motivo y fuente</translation>
    </message>
    <message numerus="yes">
        <source>%n approved codes stop paying: </source>
        <translation>
            <numerusform>%n código aprobado deja de pagarse: </numerusform>
            <numerusform>%n códigos aprobados dejan de pagarse: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clinicians are no longer covered by it.</source>
        <translation>
            <numerusform>%n clínico deja de estar cubierto por él.</numerusform>
            <numerusform>%n clínicos dejan de estar cubiertos por él.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add coverage</source>
        <translation>Agregar cobertura</translation>
    </message>
    <message>
        <source>Add coverage to {}</source>
        <translation>Agregar cobertura a {}</translation>
    </message>
    <message>
        <source>Adds a version</source>
        <translation>Agrega una versión</translation>
    </message>
    <message>
        <source>Amendment approved</source>
        <translation>Enmienda aprobada</translation>
    </message>
    <message>
        <source>Amendment declined</source>
        <translation>Enmienda rechazada</translation>
    </message>
    <message>
        <source>Amendment drafted</source>
        <translation>Enmienda redactada</translation>
    </message>
    <message>
        <source>Amendment submitted</source>
        <translation>Enmienda enviada</translation>
    </message>
    <message>
        <source>Amendment withdrawn</source>
        <translation>Enmienda retirada</translation>
    </message>
    <message>
        <source>Amendment {}</source>
        <translation>Enmienda {}</translation>
    </message>
    <message>
        <source>Amendment: changes days or terms</source>
        <translation>Enmienda: cambia días o condiciones</translation>
    </message>
    <message>
        <source>Amendments that are not signed: {}.</source>
        <translation>Enmiendas sin firmar: {}.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Approve {}</source>
        <translation>Aprobar {}</translation>
    </message>
    <message>
        <source>Approved list that it brings</source>
        <translation>Lista aprobada que trae</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Base agreement</source>
        <translation>Acuerdo base</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Change order: changes money</source>
        <translation>Orden de cambio: cambia dinero</translation>
    </message>
    <message>
        <source>Changes the days of {}</source>
        <translation>Cambia los días de {}</translation>
    </message>
    <message>
        <source>Contract created</source>
        <translation>Contrato creado</translation>
    </message>
    <message>
        <source>Correct coverage of {}</source>
        <translation>Corregir la cobertura de {}</translation>
    </message>
    <message>
        <source>Correction recorded. {} goes with its days.</source>
        <translation>Corrección registrada. {} sigue sus días.</translation>
    </message>
    <message>
        <source>Correction recorded. {} stays on its days: somebody changed them since.</source>
        <translation>Corrección registrada. {} se queda en sus días: alguien los cambió desde entonces.</translation>
    </message>
    <message>
        <source>Coverage added</source>
        <translation>Cobertura agregada</translation>
    </message>
    <message>
        <source>Coverage withdrawn</source>
        <translation>Cobertura retirada</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Cubre a</translation>
    </message>
    <message>
        <source>Covers at first</source>
        <translation>Cubre al principio</translation>
    </message>
    <message>
        <source>Create contract</source>
        <translation>Crear contrato</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days agreed in {}</source>
        <translation>Días acordados en {}</translation>
    </message>
    <message>
        <source>Days for notice</source>
        <translation>Días de aviso</translation>
    </message>
    <message>
        <source>Days saved</source>
        <translation>Días guardados</translation>
    </message>
    <message>
        <source>Days to dispute</source>
        <translation>Días para disputar</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Días para pagar</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Decisión registrada</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Decline {}</source>
        <translation>Rechazar {}</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dólares</translation>
    </message>
    <message>
        <source>Dollars, if there are any</source>
        <translation>Dólares, si los hay</translation>
    </message>
    <message>
        <source>Empty says that none were agreed.</source>
        <translation>Vacío significa que no se acordó ninguno.</translation>
    </message>
    <message>
        <source>End {number} after {day}?</source>
        <translation>¿Terminar {number} después del {day}?</translation>
    </message>
    <message>
        <source>Ends on its last day</source>
        <translation>Termina ese día</translation>
    </message>
    <message>
        <source>Entries stay as they are. A new one says what changed.</source>
        <translation>Las notas quedan como están. Una nueva dice qué cambió.</translation>
    </message>
    <message>
        <source>Entry logged</source>
        <translation>Nota guardada</translation>
    </message>
    <message>
        <source>Every location</source>
        <translation>Todas las sedes</translation>
    </message>
    <message>
        <source>Everyone of the office</source>
        <translation>Todos los del consultorio</translation>
    </message>
    <message>
        <source>Everyone of the office, also who comes later</source>
        <translation>Todos los del consultorio, también los nuevos</translation>
    </message>
    <message>
        <source>For what was signed elsewhere. Earlier versions stay as they were.</source>
        <translation>Para lo que se firmó en otra parte. Las versiones anteriores quedan como estaban.</translation>
    </message>
    <message>
        <source>From then on the contract&apos;s versions say so, in force from {}.</source>
        <translation>Desde entonces lo dicen las versiones del contrato, vigente desde el {}.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>It begins as a draft. Nothing is in force before it is signed.</source>
        <translation>Empieza como borrador. Nada entra en vigor antes de la firma.</translation>
    </message>
    <message>
        <source>It changes money and no days.</source>
        <translation>Cambia dinero y ningún día.</translation>
    </message>
    <message>
        <source>It is in force from its first day on. Approved lists are attached afterwards.</source>
        <translation>Está en vigor desde su primer día. Las listas aprobadas se adjuntan después.</translation>
    </message>
    <message>
        <source>It never held then. It stays on record with the days it was known.</source>
        <translation>Entonces nunca valió. Queda en el registro con los días en que se conocía.</translation>
    </message>
    <message>
        <source>Its history keeps who did so and when.</source>
        <translation>Su historial guarda quién lo hizo y cuándo.</translation>
    </message>
    <message numerus="yes">
        <source>Its panels have %n members.</source>
        <translation>
            <numerusform>Sus paneles tienen %n afiliado.</numerusform>
            <numerusform>Sus paneles tienen %n afiliados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep contract</source>
        <translation>Conservar contrato</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Line and renewal of {}</source>
        <translation>Línea y renovación de {}</translation>
    </message>
    <message>
        <source>Line and renewal saved</source>
        <translation>Línea y renovación guardadas</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>Línea de negocio</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Months of a renewal</source>
        <translation>Meses por renovación</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Nombre de la versión</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Negative when the office owes them</source>
        <translation>Negativos cuando los debe el consultorio</translation>
    </message>
    <message>
        <source>Negotiation of {}</source>
        <translation>Negociación de {}</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Next step for {}</source>
        <translation>Próximo paso de {}</translation>
    </message>
    <message>
        <source>Next step saved</source>
        <translation>Próximo paso guardado</translation>
    </message>
    <message>
        <source>Next version drafted</source>
        <translation>Próxima versión redactada</translation>
    </message>
    <message>
        <source>Next version of {}</source>
        <translation>Próxima versión de {}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Note, if there is one</source>
        <translation>Nota, si la hay</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>One clinician</source>
        <translation>Un clínico</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagado el</translation>
    </message>
    <message>
        <source>Period and reason</source>
        <translation>Período y motivo</translation>
    </message>
    <message>
        <source>Positive dollars are owed by the plan, negative ones by the office.</source>
        <translation>Los dólares positivos los debe el plan; los negativos, el consultorio.</translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation>Planteado el</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Record correction</source>
        <translation>Registrar corrección</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Registrar decisión</translation>
    </message>
    <message>
        <source>Record signing</source>
        <translation>Registrar firma</translation>
    </message>
    <message>
        <source>Record true-up</source>
        <translation>Registrar ajuste</translation>
    </message>
    <message>
        <source>Record version</source>
        <translation>Registrar versión</translation>
    </message>
    <message>
        <source>Renewal of {}</source>
        <translation>Renovación de {}</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Se renueva solo</translation>
    </message>
    <message>
        <source>Save days</source>
        <translation>Guardar días</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Save for every day</source>
        <translation>Guardar para todos los días</translation>
    </message>
    <message>
        <source>Save next step</source>
        <translation>Guardar próximo paso</translation>
    </message>
    <message>
        <source>Services after that day are not covered by {}.</source>
        <translation>{} no cubre los servicios después de ese día.</translation>
    </message>
    <message>
        <source>Settle true-up</source>
        <translation>Saldar ajuste</translation>
    </message>
    <message>
        <source>Settle {}</source>
        <translation>Saldar {}</translation>
    </message>
    <message>
        <source>Settlement recorded</source>
        <translation>Pago registrado</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>Signed version of {}</source>
        <translation>Versión firmada de {}</translation>
    </message>
    <message>
        <source>Signing recorded</source>
        <translation>Firma registrada</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Submit {}</source>
        <translation>Enviar {}</translation>
    </message>
    <message>
        <source>Such as Amendment 3</source>
        <translation>Por ejemplo, Enmienda 3</translation>
    </message>
    <message>
        <source>Terminate contract</source>
        <translation>Rescindir contrato</translation>
    </message>
    <message>
        <source>Terminate {}</source>
        <translation>Rescindir {}</translation>
    </message>
    <message>
        <source>Termination recorded</source>
        <translation>Rescisión registrada</translation>
    </message>
    <message>
        <source>The clinicians there now, one by one</source>
        <translation>Los clínicos que están ahora, uno por uno</translation>
    </message>
    <message>
        <source>The contract covers them from the first day on.</source>
        <translation>El contrato los cubre desde el primer día.</translation>
    </message>
    <message>
        <source>The contract is left without a version: it is in force on no day.</source>
        <translation>El contrato queda sin versión: no está en vigor ningún día.</translation>
    </message>
    <message>
        <source>The decision log keeps stage, reason, day and name.</source>
        <translation>El registro de decisiones guarda etapa, motivo, día y nombre.</translation>
    </message>
    <message>
        <source>{}, which it brought, goes with its days, unless somebody changed those since.</source>
        <translation>{}, que trajo consigo, sigue sus días, a menos que alguien los haya cambiado desde entonces.</translation>
    </message>
    <message>
        <source>{}, which it brought, is taken away with it, unless somebody changed its days since.</source>
        <translation>{}, que trajo consigo, se retira con ella, a menos que alguien haya cambiado sus días desde entonces.</translation>
    </message>
    <message>
        <source>The document or person that says so</source>
        <translation>El documento o la persona que lo dice</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto hace falta.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>True-up of {}</source>
        <translation>Ajuste de {}</translation>
    </message>
    <message>
        <source>True-up recorded</source>
        <translation>Ajuste registrado</translation>
    </message>
    <message>
        <source>Version recorded</source>
        <translation>Versión registrada</translation>
    </message>
    <message>
        <source>Version withdrawn</source>
        <translation>Versión retirada</translation>
    </message>
    <message>
        <source>What ends with it is shown before anything is recorded.</source>
        <translation>Antes de registrar nada se muestra qué termina con él.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What it said before stays on record with the days it was known.</source>
        <translation>Lo que decía antes queda registrado con los días en que se sabía.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>Quién lo dijo</translation>
    </message>
    <message>
        <source>Withdraw coverage</source>
        <translation>Retirar cobertura</translation>
    </message>
    <message>
        <source>Withdraw coverage of {}</source>
        <translation>Retirar la cobertura de {}</translation>
    </message>
    <message>
        <source>Withdraw version</source>
        <translation>Retirar versión</translation>
    </message>
    <message>
        <source>Withdraw {label} of {number}</source>
        <translation>Retirar {label} de {number}</translation>
    </message>
    <message>
        <source>Withdrawn before they begin: {}.</source>
        <translation>Se retiran antes de empezar: {}.</translation>
    </message>
    <message>
        <source>Write dollars and cents, such as 1,250.00.</source>
        <translation>Escriba dólares y centavos, como 1,250.00.</translation>
    </message>
    <message>
        <source>everyone of {}</source>
        <translation>todos los de {}</translation>
    </message>
    <message>
        <source>{} is signed by both sides</source>
        <translation>{} está firmada por ambas partes</translation>
    </message>
    <message>
        <source>{} of true-ups and change orders stay open.</source>
        <translation>{} de ajustes y órdenes de cambio quedan abiertos.</translation>
    </message>
    <message>
        <source>Days to send claims</source>
        <translation>Días para enviar reclamos</translation>
    </message>
    <message>
        <source>It comes back on that day by itself, {} at the latest. The decision log keeps the reason.</source>
        <translation>Vuelve por sí sola ese día, a más tardar el {}. El registro de decisiones conserva el motivo.</translation>
    </message>
    <message>
        <source>Owner of {}</source>
        <translation>Responsable de {}</translation>
    </message>
    <message>
        <source>Owner saved</source>
        <translation>Responsable guardado</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Put off {}</source>
        <translation>Aplazar {}</translation>
    </message>
    <message>
        <source>Save owner</source>
        <translation>Guardar responsable</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Por qué espera</translation>
    </message>
    <message>
        <source>{} is attached for these days.</source>
        <translation>{} queda vinculada para esos días.</translation>
    </message>
    <message>
        <source>{} is put off</source>
        <translation>{} queda aplazado</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Bring to visit</source>
        <translation>Llevar a la visita</translation>
    </message>
    <message>
        <source>Bring {} to a visit</source>
        <translation>Llevar {} a una visita</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Contract {}</source>
        <translation>Contrato {}</translation>
    </message>
    <message>
        <source>Day of the new visit</source>
        <translation>Día de la nueva visita</translation>
    </message>
    <message>
        <source>Holds for all days, also past ones, in every answer from now on. How it was known to renew before is kept. Where the agreement itself changes from a day on, record an amendment.</source>
        <translation>Vale para todos los días, también los pasados, en cada respuesta desde ahora. Se conserva cómo se sabía antes que se renovaba. Si el acuerdo mismo cambia desde un día, registre una enmienda.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Log reminder</source>
        <translation>Anotar aviso</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>On the agenda of the visit</source>
        <translation>En la agenda de la visita</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Reminded of {}.</source>
        <translation>Se recordó: {}.</translation>
    </message>
    <message>
        <source>Reminder logged</source>
        <translation>Aviso anotado</translation>
    </message>
    <message>
        <source>Reminder to {}</source>
        <translation>Aviso a {}</translation>
    </message>
    <message>
        <source>Signature of {amendment} to {contract}</source>
        <translation>Firma de {amendment} de {contract}</translation>
    </message>
    <message>
        <source>The office&apos;s timeline keeps it, and the history of what it is about.</source>
        <translation>Lo conservan la cronología del consultorio y el historial de lo que trata.</translation>
    </message>
    <message>
        <source>The renewal</source>
        <translation>La renovación</translation>
    </message>
    <message>
        <source>They asked for: {}</source>
        <translation>Pidieron: {}</translation>
    </message>
    <message>
        <source>They stand on the visit&apos;s form as topics, not ticked.</source>
        <translation>Quedan en el formulario de la visita como temas, sin marcar.</translation>
    </message>
    <message>
        <source>Topics, one on each line</source>
        <translation>Temas, uno por línea</translation>
    </message>
    <message>
        <source>Version withdrawn, and {} with it</source>
        <translation>Versión retirada, y {} con ella</translation>
    </message>
    <message>
        <source>Version withdrawn. {} stays on its days: somebody changed them since.</source>
        <translation>Versión retirada. {} se queda en sus días: alguien los cambió desde entonces.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>What it says now stays in its history.</source>
        <translation>Lo que dice ahora queda en su historial.</translation>
    </message>
    <message>
        <source>Who was reminded</source>
        <translation>A quién se recordó</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw {}</source>
        <translation>Retirar {}</translation>
    </message>
    <message>
        <source>Write 0 to {} days.</source>
        <translation>Escriba de 0 a {} días.</translation>
    </message>
    <message>
        <source>Write 1 to {} months.</source>
        <translation>Escriba de 1 a {} meses.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>{contract} ends on {day}: renewal</source>
        <translation>{contract} termina el {day}: renovación</translation>
    </message>
    <message>
        <source>{contract}: notice is due by {day}</source>
        <translation>{contract}: el aviso vence el {day}</translation>
    </message>
    <message>
        <source>It renews from its last day on, so write one.</source>
        <translation>Se renueva a partir de su último día; escríbalo.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Every office of a territory: people, contracts, what is open, last visits.</source>
        <translation>Todos los consultorios de un territorio: personas, contratos, lo abierto, últimas visitas.</translation>
    </message>
    <message>
        <source>Handover book</source>
        <translation>Libro de traspaso</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Make book</source>
        <translation>Hacer el libro</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation>Tipos de entradas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Reading the timeline.</source>
        <translation>Leyendo la cronología.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nada de este tipo</translation>
    </message>
    <message>
        <source>Everything shows {0} entries.</source>
        <translation>Todo muestra {0} entradas.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>The first visit shows here.</source>
        <translation>La primera visita aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Buscar en la cronología</translation>
    </message>
</context>
<context>
    <name>HomeBase</name>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>ZIP code where the day begins</source>
        <translation>Código postal donde empieza el día</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Join your hub</source>
        <translation>Únase a su servidor</translation>
    </message>
    <message>
        <source>Shares your market with your team</source>
        <translation>Comparte su mercado con su equipo</translation>
    </message>
    <message>
        <source>Your administrator gave you its address. Everything you write is saved on this laptop first and goes there when there is a network.</source>
        <translation>Su administrador le dio la dirección. Todo lo que escribe se guarda primero en esta laptop y va allí cuando hay red.</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Such as https://hub.example.org</source>
        <translation>Por ejemplo https://hub.example.org</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>From your authenticator app, if you have one</source>
        <translation>De su aplicación de autenticación, si tiene una</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Only if your administrator gave you one</source>
        <translation>Solo si su administrador le dio uno</translation>
    </message>
    <message>
        <source>Sign in with my organization</source>
        <translation>Entrar con mi organización</translation>
    </message>
    <message>
        <source>Use an invitation</source>
        <translation>Usar una invitación</translation>
    </message>
    <message>
        <source>Work without a hub</source>
        <translation>Trabajar sin servidor</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto hace falta</translation>
    </message>
    <message>
        <source>Enter the code your app shows now</source>
        <translation>Escriba el código que muestra ahora su aplicación</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Back to claims</source>
        <translation>Volver a los reclamos</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer carga</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Relacionando</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>{file} loaded: {counts}</source>
        <translation>{file} cargado: {counts}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Load another file</source>
        <translation>Cargar otro archivo</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Siguiente problema</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Relacionar</translation>
    </message>
    <message>
        <source>Next without decision</source>
        <translation>Siguiente sin decisión</translation>
    </message>
    <message>
        <source>Pick another</source>
        <translation>Elegir otro</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Use proposal</source>
        <translation>Usar la propuesta</translation>
    </message>
    <message>
        <source>Use suggestion</source>
        <translation>Usar sugerencia</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Elegir columna</translation>
    </message>
    <message>
        <source>Check rows</source>
        <translation>Revisar filas</translation>
    </message>
    <message>
        <source>Go to findings</source>
        <translation>Ir a los hallazgos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Nothing is loaded until you say so. You can take a load back.</source>
        <translation>No se carga nada hasta que usted lo diga. Puede deshacer una carga.</translation>
    </message>
    <message>
        <source>Nothing is loaded until Finish. You can take a load back.</source>
        <translation>No se carga nada hasta Terminar. Puede deshacer una carga.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>mapping {name}</source>
        <translation>asignación {name}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n columns of the file are not read: {names}</source>
        <translation>
            <numerusform>%n columna del archivo no se lee: {names}</numerusform>
            <numerusform>%n columnas del archivo no se leen: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>A contract has this number</source>
        <translation>Un contrato ya tiene este número</translation>
    </message>
    <message>
        <source>Accepting new patients</source>
        <translation>Acepta pacientes nuevos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Amount is not a number</source>
        <translation>El importe no es un número</translation>
    </message>
    <message>
        <source>Answered before the day of service</source>
        <translation>Respondida antes del día de servicio</translation>
    </message>
    <message>
        <source>Approved codes</source>
        <translation>Códigos aprobados</translation>
    </message>
    <message>
        <source>Billing NPI</source>
        <translation>NPI de facturación</translation>
    </message>
    <message>
        <source>CPT list of the plan</source>
        <translation>Lista CPT del plan</translation>
    </message>
    <message>
        <source>Carrier claims of CMS</source>
        <translation>Reclamos de CMS (carrier)</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>Número de reclamo</translation>
    </message>
    <message>
        <source>Claim without a line</source>
        <translation>Reclamo sin líneas</translation>
    </message>
    <message>
        <source>Claims log</source>
        <translation>Registro de reclamos</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code has a letter for a digit</source>
        <translation>El código tiene una letra por un dígito</translation>
    </message>
    <message>
        <source>Coinsurance</source>
        <translation>Coseguro</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Número de contrato</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Copay</source>
        <translation>Copago</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Título profesional</translation>
    </message>
    <message>
        <source>Crosswalk of specialties and taxonomy codes</source>
        <translation>Correspondencia entre especialidades y códigos de taxonomía</translation>
    </message>
    <message>
        <source>Date is not a real date</source>
        <translation>La fecha no existe</translation>
    </message>
    <message>
        <source>Date of service</source>
        <translation>Fecha de servicio</translation>
    </message>
    <message>
        <source>Date of service in the future</source>
        <translation>Fecha del servicio en el futuro</translation>
    </message>
    <message>
        <source>Days for notice</source>
        <translation>Días de aviso</translation>
    </message>
    <message>
        <source>Deductible</source>
        <translation>Deducible</translation>
    </message>
    <message>
        <source>Denied amount</source>
        <translation>Importe denegado</translation>
    </message>
    <message>
        <source>Denied, yes or no</source>
        <translation>Denegada, sí o no</translation>
    </message>
    <message>
        <source>Effective date</source>
        <translation>Fecha de vigencia</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Fecha de fin</translation>
    </message>
    <message>
        <source>Exclusion list (LEIE)</source>
        <translation>Lista de exclusiones (LEIE)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For the number in the file the check digit would be {right}, not {wrong}.</source>
        <translation>Para el número del archivo el dígito de control sería {right}, no {wrong}.</translation>
    </message>
    <message>
        <source>Go on with {n}</source>
        <translation>Seguir con {n}</translation>
    </message>
    <message>
        <source>Go on with {n}, hold {held}</source>
        <translation>Seguir con {n}, retener {held}</translation>
    </message>
    <message>
        <source>Group NPI</source>
        <translation>NPI del grupo</translation>
    </message>
    <message>
        <source>Group code</source>
        <translation>Código de grupo</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Número de línea</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>Línea de negocio</translation>
    </message>
    <message>
        <source>List name</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Cargar otra vez</translation>
    </message>
    <message>
        <source>Load it as it is</source>
        <translation>Cargar tal como está</translation>
    </message>
    <message>
        <source>Load what is good</source>
        <translation>Cargar lo que está bien</translation>
    </message>
    <message>
        <source>Load {n}</source>
        <translation>Cargar {n}</translation>
    </message>
    <message>
        <source>Load {n} again</source>
        <translation>Cargar {n} otra vez</translation>
    </message>
    <message>
        <source>Load {n} again, hold {held}</source>
        <translation>Cargar {n} otra vez, retener {held}</translation>
    </message>
    <message>
        <source>Load {n}, hold {held}</source>
        <translation>Cargar {n}, retener {held}</translation>
    </message>
    <message>
        <source>Looks like a duplicate</source>
        <translation>Parece duplicada</translation>
    </message>
    <message>
        <source>Marked as denied and paid</source>
        <translation>Marcada como denegada y pagada</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Número de afiliado</translation>
    </message>
    <message>
        <source>Modifier 2</source>
        <translation>Modificador 2</translation>
    </message>
    <message>
        <source>Modifier 3</source>
        <translation>Modificador 3</translation>
    </message>
    <message>
        <source>Modifier 4</source>
        <translation>Modificador 4</translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation>Modificadores</translation>
    </message>
    <message>
        <source>Months of a renewal</source>
        <translation>Meses por renovación</translation>
    </message>
    <message>
        <source>More cells than headers</source>
        <translation>Más celdas que encabezados</translation>
    </message>
    <message>
        <source>More paid than allowed</source>
        <translation>Se pagó más de lo permitido</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>NPI fails its check digit</source>
        <translation>El NPI no pasa su dígito de control</translation>
    </message>
    <message>
        <source>NPI has another name elsewhere</source>
        <translation>El NPI tiene otro nombre en otra fila</translation>
    </message>
    <message>
        <source>NPPES file</source>
        <translation>Archivo NPPES</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Ni sí ni no</translation>
    </message>
    <message>
        <source>No office has this number</source>
        <translation>Ningún consultorio tiene este número</translation>
    </message>
    <message>
        <source>Not a billing code</source>
        <translation>No es un código de facturación</translation>
    </message>
    <message>
        <source>Not a group of reasons</source>
        <translation>No es un grupo de motivos</translation>
    </message>
    <message>
        <source>Not a line number</source>
        <translation>No es un número de línea</translation>
    </message>
    <message>
        <source>Not a modifier</source>
        <translation>No es un modificador</translation>
    </message>
    <message>
        <source>Not a place of service</source>
        <translation>No es un lugar de servicio</translation>
    </message>
    <message>
        <source>Not a reason (CARC)</source>
        <translation>No es un motivo (CARC)</translation>
    </message>
    <message>
        <source>Not a remark code (RARC)</source>
        <translation>No es un código de observación (RARC)</translation>
    </message>
    <message>
        <source>Not a whole number</source>
        <translation>No es un número entero</translation>
    </message>
    <message>
        <source>Not an NPI</source>
        <translation>No es un NPI</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Patient responsibility</source>
        <translation>Responsabilidad del paciente</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation>Lugar de servicio</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Provider name</source>
        <translation>Nombre del proveedor</translation>
    </message>
    <message>
        <source>Quotation marks do not match</source>
        <translation>Las comillas no coinciden</translation>
    </message>
    <message>
        <source>Reason (CARC)</source>
        <translation>Motivo (CARC)</translation>
    </message>
    <message>
        <source>Remark codes (RARC)</source>
        <translation>Códigos de observación (RARC)</translation>
    </message>
    <message>
        <source>Remittance (835)</source>
        <translation>Remesa (835)</translation>
    </message>
    <message>
        <source>Remittance date</source>
        <translation>Fecha de la remesa</translation>
    </message>
    <message>
        <source>Remittance line by line</source>
        <translation>Remesa línea por línea</translation>
    </message>
    <message>
        <source>Rendering NPI</source>
        <translation>NPI que presta el servicio</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Se renueva solo</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Same claim, code and date as another row</source>
        <translation>Mismo reclamo, código y fecha que otra fila</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Submitted claims (837P)</source>
        <translation>Reclamos enviados (837P)</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation>Taxonomía</translation>
    </message>
    <message>
        <source>Two digits swapped is most common</source>
        <translation>Lo más común: dos dígitos intercambiados</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units are not a number</source>
        <translation>Las unidades no son un número</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>a letter for a digit</source>
        <translation>una letra por un dígito</translation>
    </message>
    <message>
        <source>a like name</source>
        <translation>un nombre parecido</translation>
    </message>
    <message>
        <source>chosen for this number before</source>
        <translation>elegido antes para este número</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>difiere un dígito</translation>
    </message>
    <message>
        <source>same TIN</source>
        <translation>mismo TIN</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>dos dígitos intercambiados</translation>
    </message>
    <message>
        <source>{column} is missing</source>
        <translation>Falta {column}</translation>
    </message>
    <message>
        <source>{said}, did you mean {hint}?</source>
        <translation>{said}, ¿quiso decir {hint}?</translation>
    </message>
    <message>
        <source>{said}. Expected MM/DD/YYYY</source>
        <translation>{said}. Se espera MM/DD/AAAA</translation>
    </message>
</context>
<context>
    <name>InvitationSheet</name>
    <message>
        <source>Asking the hub</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>Escriba una contraseña</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>Escriba el código</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Código de invitación</translation>
    </message>
    <message>
        <source>It works once. From then on you sign in with the password.</source>
        <translation>Sirve una vez. Después entra con la contraseña.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Guardar contraseña</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Las dos no son iguales</translation>
    </message>
    <message>
        <source>Use an invitation</source>
        <translation>Usar una invitación</translation>
    </message>
    <message>
        <source>Your administrator gave it to you</source>
        <translation>Se lo dio su administrador</translation>
    </message>
</context>
<context>
    <name>IssuePane</name>
    <message>
        <source>Issues</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>issues</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>issues</comment>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Mostrar líneas</translation>
    </message>
    <message>
        <source>Mark appealed</source>
        <translation>Marcar como apelado</translation>
    </message>
    <message>
        <source>Resolve issue</source>
        <translation>Resolver problema</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Resolving</source>
        <translation>Resolviendo</translation>
    </message>
    <message>
        <source>Issue resolved</source>
        <translation>Problema resuelto</translation>
    </message>
    <message>
        <source>No issue was resolved yet</source>
        <translation>Todavía no se resolvió ningún problema</translation>
    </message>
    <message>
        <source>No open issues</source>
        <translation>No hay problemas abiertos</translation>
    </message>
    <message>
        <source>Select denied lines with one cause and add them to an issue.</source>
        <translation>Seleccione líneas denegadas con una misma causa y añádalas a un problema.</translation>
    </message>
    <message>
        <source>Reading issues.</source>
        <translation>Leyendo los problemas.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Marked appealed</source>
        <translation>Marcado como apelado</translation>
    </message>
    <message>
        <source>Issue reopened</source>
        <translation>Problema reabierto</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>IssueSheets</name>
    <message>
        <source>Add lines</source>
        <translation>Añadir líneas</translation>
    </message>
    <message>
        <source>Add to issue</source>
        <translation>Añadir a un problema</translation>
    </message>
    <message>
        <source>An issue needs a title</source>
        <translation>Un problema necesita un título</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose today or a later day</source>
        <translation>Elija hoy o un día posterior</translation>
    </message>
    <message>
        <source>Corrected and paid</source>
        <translation>Corregido y pagado</translation>
    </message>
    <message>
        <source>Dollars recovered</source>
        <translation>Dólares recuperados</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Enter dollars and cents, such as 80.20</source>
        <translation>Escriba dólares y centavos, como 80.20</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Lines of one issue are worked on and resolved together.</source>
        <translation>Las líneas de un problema se trabajan y se resuelven juntas.</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Problema nuevo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Resolve issue</source>
        <translation>Resolver problema</translation>
    </message>
    <message>
        <source>Say how the issue ended</source>
        <translation>Indique cómo terminó el problema</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>{answer}: {code} on {day}. The answer is kept as it is now, with every fact behind it.</source>
        <translation>{answer}: {code} el {day}. La respuesta se guarda como es ahora, con cada dato detrás.</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>Agregar respuesta</translation>
    </message>
    <message>
        <source>Add to escalation</source>
        <translation>Agregar al caso</translation>
    </message>
    <message>
        <source>Add to visit</source>
        <translation>Agregar a la visita</translation>
    </message>
    <message>
        <source>Billing of {}</source>
        <translation>Facturación de {}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Day of the new visit</source>
        <translation>Día de la visita nueva</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Kept with the case, in its history</source>
        <translation>Guardada con el caso, en su historial</translation>
    </message>
    <message>
        <source>Kept with the visit as what the office was told</source>
        <translation>Guardada con la visita como lo que se dijo al consultorio</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Name or desk, if known</source>
        <translation>Nombre o puesto, si se sabe</translation>
    </message>
    <message>
        <source>New case for {}</source>
        <translation>Caso nuevo para {}</translation>
    </message>
    <message>
        <source>Plan a visit to {}</source>
        <translation>Planear una visita a {}</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Title of the new case</source>
        <translation>Título del caso nuevo</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>Dicho a</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>Visit topics</source>
        <translation>Temas de visita</translation>
    </message>
    <message>
        <source>Materials given</source>
        <translation>Materiales entregados</translation>
    </message>
    <message>
        <source>Codes taught</source>
        <translation>Códigos enseñados</translation>
    </message>
    <message>
        <source>Pictures of visits</source>
        <translation>Imágenes de visitas</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Escalation updates</source>
        <translation>Novedades de escalamientos</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Contract terms</source>
        <translation>Condiciones de contrato</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Participación</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Enmiendas</translation>
    </message>
    <message>
        <source>Steps of amendments</source>
        <translation>Pasos de enmiendas</translation>
    </message>
    <message>
        <source>Contract files</source>
        <translation>Archivos de contratos</translation>
    </message>
    <message>
        <source>Former renewals</source>
        <translation>Renovaciones anteriores</translation>
    </message>
    <message>
        <source>Renewal decisions</source>
        <translation>Decisiones de renovación</translation>
    </message>
    <message>
        <source>Negotiation notes</source>
        <translation>Notas de negociación</translation>
    </message>
    <message>
        <source>True-ups</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Claim issues</source>
        <translation>Problemas de reclamos</translation>
    </message>
    <message>
        <source>Mappings of columns</source>
        <translation>Asignaciones de columnas</translation>
    </message>
    <message>
        <source>Lines of issues</source>
        <translation>Líneas de problemas</translation>
    </message>
    <message>
        <source>Reviews of claim lines</source>
        <translation>Revisiones de líneas de reclamo</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>Pagos recibidos</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Who works where</source>
        <translation>Quién trabaja dónde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation>Consultas de códigos</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Cargas</translation>
    </message>
    <message>
        <source>Approved codes</source>
        <translation>Códigos aprobados</translation>
    </message>
    <message>
        <source>Code lists</source>
        <translation>Listas de códigos</translation>
    </message>
    <message>
        <source>Lists of contracts</source>
        <translation>Listas de contratos</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Elecciones</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Mercados</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Material versions</source>
        <translation>Versiones de materiales</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colegas</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Territorios</translation>
    </message>
    <message>
        <source>Decisions on outlying figures</source>
        <translation>Decisiones sobre cifras atípicas</translation>
    </message>
    <message>
        <source>Re-education decisions</source>
        <translation>Decisiones de reeducación</translation>
    </message>
    <message>
        <source>Directory checks</source>
        <translation>Verificaciones del directorio</translation>
    </message>
    <message>
        <source>Directory corrections</source>
        <translation>Correcciones del directorio</translation>
    </message>
    <message>
        <source>Correction files</source>
        <translation>Archivos de correcciones</translation>
    </message>
    <message>
        <source>Appointment waits</source>
        <translation>Esperas de cita</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Constancias</translation>
    </message>
    <message>
        <source>Calls, mails and notes</source>
        <translation>Llamadas, correos y notas</translation>
    </message>
    <message>
        <source>Visit targets</source>
        <translation>Metas de visitas</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Repeats of visits</source>
        <translation>Repeticiones de visitas</translation>
    </message>
</context>
<context>
    <name>KnowledgeStrip</name>
    <message>
        <source>What we would have answered, by the day we knew it</source>
        <translation>Lo que habríamos respondido, según el día en que se supo</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>shown below</source>
        <translation>se muestra abajo</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
</context>
<context>
    <name>KnownPane</name>
    <message>
        <source>drag the handle, or ← → by change</source>
        <translation>arrastre el control, o ← → por cambio</translation>
    </message>
    <message>
        <source>As we knew it on</source>
        <translation>Según lo sabido el</translation>
    </message>
</context>
<context>
    <name>KpiTile</name>
    <message>
        <source>no data yet</source>
        <translation>aún no hay datos</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Criollo haitiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
</context>
<context>
    <name>LastVisitBlock</name>
    <message>
        <source>From last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Compromisos abiertos</translation>
    </message>
    <message>
        <source>This is the first visit on record.</source>
        <translation>Es la primera visita registrada.</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Sin notas.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>suyo</translation>
    </message>
    <message>
        <source>Overdue {0} days</source>
        <translation>{0} días de atraso</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Vence el {0}</translation>
    </message>
</context>
<context>
    <name>LeaveBehind</name>
    <message>
        <source>Visit summary</source>
        <translation>Resumen de la visita</translation>
    </message>
</context>
<context>
    <name>LineChips</name>
    <message>
        <source>Issue</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>míos</translation>
    </message>
    <message>
        <source>Only my offices</source>
        <translation>Solo los míos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>teachable</source>
        <translation>enseñable</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Charged</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Denied {actual}: the approved list asks for an authorization. Ask the office whether it was given, and whether the claim named it.</source>
        <translation>Denegada {actual}: la lista aprobada pide una autorización. Pregunte al consultorio si se dio y si el reclamo la indicaba.</translation>
    </message>
    <message>
        <source>Denied {actual}; our check expects {expected}.</source>
        <translation>Denegada {actual}; nuestra verificación prevé {expected}.</translation>
    </message>
    <message>
        <source>No day of service: no rule can judge this line.</source>
        <translation>Sin día de servicio: ninguna regla puede juzgar esta línea.</translation>
    </message>
    <message>
        <source>Open in code check</source>
        <translation>Abrir en la verificación</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>What became of the claim</source>
        <translation>Qué pasó con el reclamo</translation>
    </message>
    <message>
        <source>What our check says</source>
        <translation>Qué dice nuestra verificación</translation>
    </message>
    <message>
        <source>What the payer said</source>
        <translation>Qué dijo el pagador</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>ajustado</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>sin día</translation>
    </message>
    <message>
        <source>not in the loaded list</source>
        <translation>no está en la lista cargada</translation>
    </message>
    <message>
        <source>Claim edits of the day (NCCI)</source>
        <translation>Ediciones de reclamos del día (NCCI)</translation>
    </message>
    <message>
        <source>Denied {actual}, as our check expects ({expected}).</source>
        <translation>Denegada {actual}, como espera nuestra verificación ({expected}).</translation>
    </message>
    <message>
        <source>Denied {actual}, though no rule is broken. Ask the payer why, or appeal.</source>
        <translation>Denegada {actual}, aunque no se incumple ninguna regla. Pregunte al pagador o apele.</translation>
    </message>
    <message>
        <source>Not denied, as our check expects.</source>
        <translation>No denegada, como espera nuestra verificación.</translation>
    </message>
    <message>
        <source>Not denied, though our check expects {expected}: the payer may take the money back.</source>
        <translation>No denegada, aunque nuestra verificación espera {expected}: el pagador puede recuperar el dinero.</translation>
    </message>
    <message>
        <source>Other lines of the claim</source>
        <translation>Otras líneas del reclamo</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>según {source}</translation>
    </message>
</context>
<context>
    <name>LineEdits</name>
    <message>
        <source>Indicator 0: no modifier changes that.</source>
        <translation>Indicador 0: ningún modificador lo cambia.</translation>
    </message>
    <message>
        <source>Indicator 1: a modifier can set them apart where the record shows it.</source>
        <translation>Indicador 1: un modificador puede separarlos si el expediente lo demuestra.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Pairs (PTP)</source>
        <translation>Pares (PTP)</translation>
    </message>
    <message>
        <source>Units (MUE)</source>
        <translation>Unidades (MUE)</translation>
    </message>
    <message>
        <source>at most {limit} on one line</source>
        <translation>como máximo {limit} en una línea</translation>
    </message>
    <message>
        <source>denied {reason}</source>
        <translation>denegada {reason}</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no limit for this code</source>
        <translation>sin límite para este código</translation>
    </message>
    <message>
        <source>no list is loaded</source>
        <translation>no hay ninguna lista cargada</translation>
    </message>
    <message>
        <source>no pair among the codes of the day</source>
        <translation>ningún par entre los códigos del día</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>pagada {amount}</translation>
    </message>
    <message>
        <source>the claim was reversed, voided or answered anew</source>
        <translation>el reclamo se revirtió, se anuló o se respondió de nuevo</translation>
    </message>
    <message>
        <source>units {units}</source>
        <translation>unidades {units}</translation>
    </message>
    <message>
        <source>{code} is not paid beside {other}</source>
        <translation>{code} no se paga junto a {other}</translation>
    </message>
    <message>
        <source>{code}, line {number} of claim {claim}</source>
        <translation>{code}, línea {number} del reclamo {claim}</translation>
    </message>
    <message>
        <source>{other} is not paid beside this line</source>
        <translation>{other} no se paga junto a esta línea</translation>
    </message>
    <message>
        <source>{total} on the day, at most {limit} are paid</source>
        <translation>{total} en el día, se pagan como máximo {limit}</translation>
    </message>
</context>
<context>
    <name>LineExport</name>
    <message>
        <source>Worksheet (*.xlsx);;CSV (*.csv)</source>
        <translation>Hoja de cálculo (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export claim lines</source>
        <translation>Exportar líneas de reclamo</translation>
    </message>
</context>
<context>
    <name>LinePane</name>
    <message>
        <source>Claim lines</source>
        <translation>Líneas de reclamo</translation>
    </message>
    <message>
        <source>Create re-education visit</source>
        <translation>Crear visita de reeducación</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Groups of claim lines</source>
        <translation>Grupos de líneas de reclamo</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>Add to issue</source>
        <translation>Añadir a un problema</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on file</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>Reading claim lines.</source>
        <translation>Leyendo las líneas de reclamo.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Ninguna línea coincide</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>Quite un filtro para ver más.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>No denied lines here</source>
        <translation>No hay líneas denegadas aquí</translation>
    </message>
    <message>
        <source>Load a remittance to see what was denied and why.</source>
        <translation>Cargue una remesa para ver qué se denegó y por qué.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>%n lines selected</source>
        <translation>
            <numerusform>%n línea marcada</numerusform>
            <numerusform>%n líneas marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practices</source>
        <translation>
            <numerusform>%n consultorio</numerusform>
            <numerusform>%n consultorios</numerusform>
        </translation>
    </message>
    <message>
        <source>one rule</source>
        <translation>una regla</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n regla</numerusform>
            <numerusform>%n reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Por proveedor</translation>
    </message>
    <message>
        <source>By practice</source>
        <translation>Por consultorio</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Por código</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Por regla</translation>
    </message>
    <message>
        <source>Denied lines</source>
        <translation>Líneas denegadas</translation>
    </message>
    <message>
        <source>Lines that break a rule</source>
        <translation>Líneas que incumplen una regla</translation>
    </message>
</context>
<context>
    <name>LineWork</name>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>%n fila exportada a {file}</numerusform>
            <numerusform>%n filas exportadas a {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit to {office} planned</source>
        <translation>Visita a {office} planeada</translation>
    </message>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visita planeada</numerusform>
            <numerusform>%n visitas planeadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines marked reviewed</source>
        <translation>
            <numerusform>%n línea marcada como revisada</numerusform>
            <numerusform>%n líneas marcadas como revisadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines added to the issue</source>
        <translation>Líneas añadidas al problema</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Añadiendo</translation>
    </message>
</context>
<context>
    <name>ListChanges</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message numerus="yes">
        <source>%n clinicians</source>
        <translation>
            <numerusform>%n clínico</numerusform>
            <numerusform>%n clínicos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contrato</numerusform>
            <numerusform>%n contratos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines in 90 days</source>
        <translation>
            <numerusform>%n línea en 90 días</numerusform>
            <numerusform>%n líneas en 90 días</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>No aprobado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>authorization {}</source>
        <translation>autorización {}</translation>
    </message>
    <message>
        <source>modifiers {}</source>
        <translation>modificadores {}</translation>
    </message>
    <message>
        <source>needs {}</source>
        <translation>requiere {}</translation>
    </message>
    <message>
        <source>never {}</source>
        <translation>nunca {}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>only {}</source>
        <translation>solo {}</translation>
    </message>
    <message>
        <source>places {}</source>
        <translation>lugares {}</translation>
    </message>
    <message>
        <source>through {}</source>
        <translation>hasta el {}</translation>
    </message>
    <message>
        <source>units {}</source>
        <translation>unidades {}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{counts}. Reaches {reach}.</source>
        <translation>{counts}. Alcanza a {reach}.</translation>
    </message>
</context>
<context>
    <name>ListForms</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts pay by this list.</source>
        <translation>
            <numerusform>%n contrato paga por esta lista.</numerusform>
            <numerusform>%n contratos pagan por esta lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>99214, or 99202-99215</source>
        <translation>99214, o 99202-99215</translation>
    </message>
    <message>
        <source>A contract pays by {}</source>
        <translation>Un contrato paga por {}</translation>
    </message>
    <message>
        <source>Add beside it</source>
        <translation>Agregar junto</translation>
    </message>
    <message>
        <source>Add to list</source>
        <translation>Agregar a la lista</translation>
    </message>
    <message>
        <source>Add to {}</source>
        <translation>Agregar a {}</translation>
    </message>
    <message>
        <source>Add {code} beside what is there?</source>
        <translation>¿Agregar {code} junto a lo que ya hay?</translation>
    </message>
    <message>
        <source>Added to the list</source>
        <translation>Agregado a la lista</translation>
    </message>
    <message>
        <source>Attach list</source>
        <translation>Vincular lista</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Change recorded</source>
        <translation>Cambio registrado</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Cambiar {}</translation>
    </message>
    <message>
        <source>Code or range</source>
        <translation>Código o rango</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Detach from {}</source>
        <translation>Desvincular de {}</translation>
    </message>
    <message>
        <source>Detach list</source>
        <translation>Desvincular lista</translation>
    </message>
    <message numerus="yes">
        <source>End %n entries</source>
        <translation>
            <numerusform>Terminar %n entrada</numerusform>
            <numerusform>Terminar %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>End codes</source>
        <translation>Terminar códigos</translation>
    </message>
    <message>
        <source>End recorded</source>
        <translation>Fin registrado</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From now on it counts as never approved. What was answered until now stays answerable.</source>
        <translation>Desde ahora cuenta como nunca aprobado. Lo que se respondió hasta ahora sigue siendo consultable.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>It changes from the first day below</source>
        <translation>Cambia desde el primer día indicado</translation>
    </message>
    <message>
        <source>It is empty until codes are added or a file of codes names it.</source>
        <translation>Está vacía hasta que se agreguen códigos o la nombre un archivo de códigos.</translation>
    </message>
    <message>
        <source>It was recorded wrongly: correct it</source>
        <translation>Se registró mal: corregir</translation>
    </message>
    <message>
        <source>Its clinicians may bill what the list carries, on these days.</source>
        <translation>Sus clínicos pueden facturar lo que lleva la lista, en estos días.</translation>
    </message>
    <message>
        <source>Kept as its range</source>
        <translation>Se guarda como su rango</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last day, empty for none</source>
        <translation>Último día, vacío si no hay</translation>
    </message>
    <message>
        <source>List attached</source>
        <translation>Lista vinculada</translation>
    </message>
    <message>
        <source>List made</source>
        <translation>Lista creada</translation>
    </message>
    <message>
        <source>Make list</source>
        <translation>Crear lista</translation>
    </message>
    <message>
        <source>Modifiers allowed</source>
        <translation>Modificadores permitidos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Needed first</source>
        <translation>Antes del servicio</translation>
    </message>
    <message>
        <source>Never with</source>
        <translation>Nunca con</translation>
    </message>
    <message>
        <source>New approved list</source>
        <translation>Lista aprobada nueva</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No se necesita</translation>
    </message>
    <message>
        <source>Number or office</source>
        <translation>Número o consultorio</translation>
    </message>
    <message>
        <source>One is required</source>
        <translation>Se requiere uno</translation>
    </message>
    <message>
        <source>Or a whole category</source>
        <translation>O una categoría completa</translation>
    </message>
    <message>
        <source>Places of service</source>
        <translation>Lugares de servicio</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Reason and source</source>
        <translation>Motivo y fuente</translation>
    </message>
    <message>
        <source>Record change</source>
        <translation>Registrar cambio</translation>
    </message>
    <message>
        <source>Specialties</source>
        <translation>Especialidades</translation>
    </message>
    <message>
        <source>Take back {}</source>
        <translation>Retirar {}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Taxonomy codes; empty for any</source>
        <translation>Códigos de taxonomía; vacío para cualquiera</translation>
    </message>
    <message>
        <source>They stay on the list up to and including the last day. Those that end earlier stay as they are.</source>
        <translation>Siguen en la lista hasta el último día, incluido. Las que terminan antes quedan como están.</translation>
    </message>
    <message>
        <source>Units a day</source>
        <translation>Unidades al día</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What the list said before stays on record with the days it was known.</source>
        <translation>Lo que la lista decía antes queda registrado con los días en que se sabía.</translation>
    </message>
    <message>
        <source>no condition</source>
        <translation>sin condición</translation>
    </message>
    <message>
        <source>to {}</source>
        <translation>hasta {}</translation>
    </message>
    <message>
        <source>{list} has {entries} for the same days. A service has to satisfy one entry alone: what you add may allow what the list does not now. To put another rule in its place, change that entry.</source>
        <translation>{list} ya tiene {entries} en los mismos días. A un servicio le basta con cumplir una sola entrada: lo que agregue puede permitir lo que hoy la lista no permite. Para poner otra regla en su lugar, cambie esa entrada.</translation>
    </message>
    <message>
        <source>{office} has paid by it since {day}.</source>
        <translation>{office} paga por ella desde el {day}.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>My panel</source>
        <translation>Mi panel</translation>
    </message>
    <message>
        <source>Contract ends soon</source>
        <translation>El contrato vence pronto</translation>
    </message>
    <message>
        <source>Not seen in 90 days</source>
        <translation>Sin visita en 90 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Reading providers.</source>
        <translation>Leyendo los proveedores.</translation>
    </message>
    <message>
        <source>No provider matches this filter</source>
        <translation>Ningún proveedor coincide con este filtro</translation>
    </message>
    <message>
        <source>No provider matches all {0} filters</source>
        <translation>Ningún proveedor coincide con los {0} filtros</translation>
    </message>
    <message>
        <source>Removing {0} would show {1}.</source>
        <translation>Al quitar {0} se verían {1}.</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Quitar {0}</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
    <message>
        <source>Denials over {}%</source>
        <translation>Denegado &gt; {}%</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offices</source>
        <translation>
            <numerusform>%n consultorio</numerusform>
            <numerusform>%n consultorios</numerusform>
        </translation>
    </message>
    <message>
        <source>No single filter is to blame.</source>
        <translation>Ningún filtro por sí solo es la causa.</translation>
    </message>
    <message>
        <source>No contract ends in 90 days</source>
        <translation>Ningún contrato termina en 90 días</translation>
    </message>
    <message>
        <source>Every office was seen in 90 days</source>
        <translation>Todos los consultorios se visitaron en 90 días</translation>
    </message>
    <message>
        <source>No denials over {}%</source>
        <translation>Nadie con más del {}% denegado</translation>
    </message>
    <message>
        <source>No provider is in your territory</source>
        <translation>No hay proveedores en su territorio</translation>
    </message>
    <message>
        <source>All shows every provider.</source>
        <translation>Todos muestra a cada proveedor.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>Aún no hay proveedores</translation>
    </message>
    <message>
        <source>Import a roster, or add the first clinician by hand.</source>
        <translation>Importe un padrón o agregue el primer clínico a mano.</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Importar un padrón</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Agregar proveedor</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>contract end</source>
        <translation>fin del contrato</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visita</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegado</translation>
    </message>
    <message>
        <source>Sorted by {0} {1}</source>
        <translation>Ordenado por {0} {1}</translation>
    </message>
    <message>
        <source>Codes of the list</source>
        <translation>Códigos de la lista</translation>
    </message>
    <message>
        <source>Contracts that pay by the list</source>
        <translation>Contratos que pagan por la lista</translation>
    </message>
    <message>
        <source>End codes</source>
        <translation>Terminar códigos</translation>
    </message>
    <message>
        <source>What of the list</source>
        <translation>Qué de la lista</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation>Qué códigos</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Vigentes</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Buscar código</translation>
    </message>
    <message>
        <source>Find a code on this list</source>
        <translation>Buscar un código en esta lista</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>End {}</source>
        <translation>Terminar {}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>Worksheet (*.xlsx);;CSV (*.csv)</source>
        <translation>Hoja de cálculo (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {}</source>
        <translation>
            <numerusform>%n fila exportada a {}</numerusform>
            <numerusform>%n filas exportadas a {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>No code matches</source>
        <translation>Ningún código coincide</translation>
    </message>
    <message>
        <source>Showing all codes adds those that ended or begin later.</source>
        <translation>Mostrar todos agrega los que terminaron o empiezan después.</translation>
    </message>
    <message>
        <source>Show all codes</source>
        <translation>Mostrar todos los códigos</translation>
    </message>
    <message>
        <source>Nothing on this list</source>
        <translation>Nada en esta lista</translation>
    </message>
    <message>
        <source>Add codes, ranges or whole categories, or import a file.</source>
        <translation>Agregue códigos, rangos o categorías completas, o importe un archivo.</translation>
    </message>
    <message>
        <source>Add codes</source>
        <translation>Agregar códigos</translation>
    </message>
    <message>
        <source>No contract pays by it</source>
        <translation>Ningún contrato paga por ella</translation>
    </message>
    <message>
        <source>Until one does, nobody may bill what it carries.</source>
        <translation>Hasta que alguno lo haga, nadie puede facturar lo que lleva.</translation>
    </message>
    <message>
        <source>Attach a contract</source>
        <translation>Vincular un contrato</translation>
    </message>
    <message>
        <source>{} rows</source>
        <translation>{} filas</translation>
    </message>
    <message numerus="yes">
        <source>%n entries selected</source>
        <translation>
            <numerusform>%n entrada seleccionada</numerusform>
            <numerusform>%n entradas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
</context>
<context>
    <name>LoopPane</name>
    <message>
        <source>To act on</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>En observación</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation>Reeducación</translation>
    </message>
    <message>
        <source>Denied lines of the code at the office; the day of teaching counts on neither side. Intervals of 95%: Wilson for a rate, Newcombe for the change.</source>
        <translation>Líneas denegadas del código en el consultorio; el día de la enseñanza no cuenta en ningún lado. Intervalos del 95%: Wilson para una tasa, Newcombe para el cambio.</translation>
    </message>
    <message>
        <source>Teach again</source>
        <translation>Enseñar de nuevo</translation>
    </message>
    <message>
        <source>Close with a reason</source>
        <translation>Cerrar con motivo</translation>
    </message>
    <message>
        <source>Reopen with a reason</source>
        <translation>Reabrir con motivo</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Claim lines</source>
        <translation>Líneas de reclamo</translation>
    </message>
    <message>
        <source>Counting lines before and after.</source>
        <translation>Contando líneas antes y después.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Re-education: {reason}</source>
        <translation>Capacitación: {reason}</translation>
    </message>
    <message>
        <source>{all}: {closed}, {back}</source>
        <translation>{all}: {closed}, {back}</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message>
        <source>Codes that visits teach show here until fewer lines are denied.</source>
        <translation>Los códigos que enseñan las visitas aparecen aquí hasta que se denieguen menos líneas.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Your word is kept</source>
        <translation>Su palabra quedó guardada</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Too few lines</source>
        <translation>Muy pocas líneas</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Enseñado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Change, points</source>
        <translation>Cambio, puntos</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes at offices</source>
        <translation>
            <numerusform>%n código en consultorios</numerusform>
            <numerusform>%n códigos en consultorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reopened</source>
        <translation>
            <numerusform>%n reabierto</numerusform>
            <numerusform>%n reabiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopWords</name>
    <message>
        <source>(not over)</source>
        <translation>(sin terminar)</translation>
    </message>
    <message>
        <source>Checked again {check}.</source>
        <translation>Se revisa de nuevo el {check}.</translation>
    </message>
    <message>
        <source>Decided, and no visit is planned. Plan one, or close it with a reason.</source>
        <translation>Decidido, y no hay ninguna visita planeada. Planee una o ciérrelo con un motivo.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>It was planned for {lost}, and no visit was submitted. Submit or move that visit, plan another, or close it with a reason.</source>
        <translation>Estaba planeado para el {lost} y no se presentó ninguna visita. Presente o mueva esa visita, planee otra o ciérrelo con un motivo.</translation>
    </message>
    <message>
        <source>Less than 30 days ago. Checked again {check}.</source>
        <translation>Hace menos de 30 días. Se revisa de nuevo el {check}.</translation>
    </message>
    <message>
        <source>Next visit about it: {day}.</source>
        <translation>Próxima visita sobre esto: {day}.</translation>
    </message>
    <message>
        <source>Not taught yet; the visit is on the calendar.</source>
        <translation>Todavía no se enseñó; la visita está en el calendario.</translation>
    </message>
    <message>
        <source>On {check} fewer lines were denied, and the whole interval of the change is below zero.</source>
        <translation>El {check} se denegaban menos líneas, y todo el intervalo del cambio está por debajo de cero.</translation>
    </message>
    <message>
        <source>On {check} the interval of the change reached zero: it may be chance. Teach again.</source>
        <translation>El {check} el intervalo del cambio llegaba a cero: puede ser azar. Enseñe de nuevo.</translation>
    </message>
    <message>
        <source>On {check} there were fewer than 10 lines on a side, so nothing is concluded. Close it with a reason, or teach again.</source>
        <translation>El {check} había menos de 10 líneas en un lado, así que no se concluye nada. Ciérrelo con un motivo o enseñe de nuevo.</translation>
    </message>
    <message>
        <source>Planned for {day} by {rep}.</source>
        <translation>Planeada para el {day} por {rep}.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>The visit of {lost} was cancelled. Plan another, or close it with a reason.</source>
        <translation>La visita del {lost} se canceló. Planee otra o ciérrelo con un motivo.</translation>
    </message>
    <message>
        <source>closed by a person</source>
        <translation>cerrado por una persona</translation>
    </message>
    <message>
        <source>closed: better</source>
        <translation>cerrado: mejor</translation>
    </message>
    <message>
        <source>watching, too few lines</source>
        <translation>en observación, muy pocas líneas</translation>
    </message>
    <message>
        <source>no lines</source>
        <translation>sin líneas</translation>
    </message>
    <message>
        <source>not taught back</source>
        <translation>sin repetirlo</translation>
    </message>
    <message>
        <source>open, no visit planned</source>
        <translation>abierto, sin visita planeada</translation>
    </message>
    <message>
        <source>open, visit cancelled</source>
        <translation>abierto, visita cancelada</translation>
    </message>
    <message>
        <source>open, visit overdue</source>
        <translation>abierto, visita atrasada</translation>
    </message>
    <message>
        <source>open, visit planned</source>
        <translation>abierto, visita planeada</translation>
    </message>
    <message>
        <source>reopened by a person</source>
        <translation>reabierto por una persona</translation>
    </message>
    <message>
        <source>reopened: not proven</source>
        <translation>reabierto: sin prueba</translation>
    </message>
    <message>
        <source>taught</source>
        <translation>enseñado</translation>
    </message>
    <message>
        <source>taught back</source>
        <translation>lo repitieron</translation>
    </message>
    <message>
        <source>too few lines</source>
        <translation>muy pocas líneas</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>en observación</translation>
    </message>
    <message>
        <source>{days} days: {before} before, {after} after. Change: {change}</source>
        <translation>{days} días: {before} antes, {after} después. Cambio: {change}</translation>
    </message>
    <message>
        <source>{denied} of {lines} ({share})</source>
        <translation>{denied} de {lines} ({share})</translation>
    </message>
    <message>
        <source>{who} decided on {day} to re-educate: {reason}</source>
        <translation>{who} decidió el {day} reeducar: {reason}</translation>
    </message>
    <message>
        <source>{who}, {day}: {reason}</source>
        <translation>{who}, {day}: {reason}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message numerus="yes">
        <source>%n handed over</source>
        <translation>
            <numerusform>%n entregado</numerusform>
            <numerusform>%n entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets made for it.</source>
        <translation>
            <numerusform>%n paquete hecho para ello.</numerusform>
            <numerusform>%n paquetes hechos para ello.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>%n presente</numerusform>
            <numerusform>%n presentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Taught {day} by {rep}: {people}, {materials}, {back}.</source>
        <translation>Enseñado el {day} por {rep}: {people}, {materials}, {back}.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>reabierto</translation>
    </message>
</context>
<context>
    <name>LowerPanes</name>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Desvío</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Envíos</translation>
    </message>
</context>
<context>
    <name>MarketFigures</name>
    <message>
        <source>Action items in time</source>
        <translation>Compromisos a tiempo</translation>
    </message>
    <message>
        <source>Codes taught back</source>
        <translation>Códigos explicados</translation>
    </message>
    <message>
        <source>Contracts in force</source>
        <translation>Contratos vigentes</translation>
    </message>
    <message>
        <source>Denial rate</source>
        <translation>Tasa de denegación</translation>
    </message>
    <message>
        <source>Escalations in time</source>
        <translation>Escalamientos a tiempo</translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation>Cobertura de visitas</translation>
    </message>
    <message>
        <source>goal met</source>
        <translation>meta cumplida</translation>
    </message>
    <message>
        <source>goal missed</source>
        <translation>meta no cumplida</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>meta {goal}</translation>
    </message>
    <message>
        <source>goal {goal} or less</source>
        <translation>meta {goal} o menos</translation>
    </message>
    <message>
        <source>near the goal</source>
        <translation>cerca de la meta</translation>
    </message>
    <message>
        <source>too few to judge</source>
        <translation>muy pocos para juzgar</translation>
    </message>
    <message>
        <source>{by} points</source>
        <translation>{by} puntos</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
</context>
<context>
    <name>MarketPage</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Informe mensual</translation>
    </message>
    <message>
        <source>Managers decide about outlying offices.</source>
        <translation>Los gerentes deciden sobre los consultorios atípicos.</translation>
    </message>
    <message>
        <source>to {day}, the month is not over</source>
        <translation>hasta el {day}, el mes no ha terminado</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Chart as table</source>
        <translation>Gráfico como tabla</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Adding up the month.</source>
        <translation>Sumando el mes.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>El mes</translation>
    </message>
    <message>
        <source>Outlying visits</source>
        <translation>Visitas atípicas</translation>
    </message>
    <message>
        <source>Decide about an outlying office</source>
        <translation>Decidir sobre un consultorio atípico</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Decision kept</source>
        <translation>Decisión guardada</translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation>Reeducación</translation>
    </message>
    <message>
        <source>Teach a code again</source>
        <translation>Enseñar un código de nuevo</translation>
    </message>
    <message>
        <source>Code at an office</source>
        <translation>Código en un consultorio</translation>
    </message>
    <message>
        <source>Teach again</source>
        <translation>Enseñar de nuevo</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
    </message>
</context>
<context>
    <name>MarketTables</name>
    <message>
        <source>Late</source>
        <translation>Atraso</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Seen in time</source>
        <translation>Visitados a tiempo</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Territorios</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>sin planear</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{done} of {planned} visits</source>
        <translation>{done} de {planned} visitas</translation>
    </message>
    <message>
        <source>{now}, goal {goal}, {before} the month before</source>
        <translation>{now}, meta {goal}, {before} el mes anterior</translation>
    </message>
    <message>
        <source>{shown} of {total} offices past their target</source>
        <translation>{shown} de {total} consultorios fuera de plazo</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>It is no patient&apos;s</source>
        <translation>No es de un paciente</translation>
    </message>
    <message>
        <source>“{words}” looks like {kind}.</source>
        <translation>«{words}» parece {kind}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n más.</numerusform>
            <numerusform>%n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not saved. Patients are not named here.</source>
        <translation>No se guarda. Aquí no se nombra a pacientes.</translation>
    </message>
    <message>
        <source>Take out (F9)</source>
        <translation>Quitar (F9)</translation>
    </message>
    <message>
        <source>{section}: looks like {kind}</source>
        <translation>{section}: parece {kind}</translation>
    </message>
    <message>
        <source>a Medicare number</source>
        <translation>un número de Medicare</translation>
    </message>
    <message>
        <source>a Social Security number</source>
        <translation>un número de Seguro Social</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>una fecha de nacimiento</translation>
    </message>
    <message>
        <source>a member&apos;s number</source>
        <translation>un número de afiliado</translation>
    </message>
    <message>
        <source>a patient&apos;s name</source>
        <translation>el nombre de un paciente</translation>
    </message>
</context>
<context>
    <name>MatchPane</name>
    <message>
        <source>Rows by whom they are of</source>
        <translation>Filas según de quién son</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>No está en el directorio</translation>
    </message>
    <message numerus="yes">
        <source>%n practices and NPIs of these rows are on the roster.</source>
        <translation>
            <numerusform>%n consultorio o NPI de estas filas está en el directorio.</numerusform>
            <numerusform>%n consultorios y NPI de estas filas están en el directorio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is on the roster</source>
        <translation>Todos están en el directorio</translation>
    </message>
    <message>
        <source>on the roster</source>
        <translation>en el directorio</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>no registrados</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitidas</translation>
    </message>
    <message>
        <source>{n} of {all} without decision</source>
        <translation>{n} de {all} sin decisión</translation>
    </message>
    <message>
        <source>Rows that match nobody are loaded all the same, ${amount} in all, and become findings: the NPI is not on file.</source>
        <translation>Las filas que no coinciden con nadie se cargan de todos modos, ${amount} en total, y pasan a hallazgos: el NPI no está registrado.</translation>
    </message>
    <message>
        <source>Practice in file</source>
        <translation>Consultorio en el archivo</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dólares</translation>
    </message>
    <message>
        <source>Loaded as</source>
        <translation>Se carga como</translation>
    </message>
    <message>
        <source>Not on file; {name}?</source>
        <translation>No registrado; ¿{name}?</translation>
    </message>
    <message>
        <source>Not on file</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidas</translation>
    </message>
</context>
<context>
    <name>MatchPanel</name>
    <message>
        <source>One before</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next without decision</source>
        <translation>Siguiente sin decisión</translation>
    </message>
    <message>
        <source>Pick another provider</source>
        <translation>Elegir otro proveedor</translation>
    </message>
    <message>
        <source>Load as not on file</source>
        <translation>Cargar como no registrado</translation>
    </message>
    <message>
        <source>NPI {number}</source>
        <translation>NPI {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>On our roster</source>
        <translation>En el directorio</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>Take rows in</source>
        <translation>Incluir las filas</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Omitir estas filas</translation>
    </message>
    <message>
        <source>All rows of this number are left out of the load.</source>
        <translation>Todas las filas de este número se omiten de la carga.</translation>
    </message>
    <message>
        <source>All rows of this number are loaded as of {name}, {npi}.</source>
        <translation>Todas las filas de este número se cargan como de {name}, {npi}.</translation>
    </message>
    <message>
        <source>Nobody on the roster is like this. As not on file, the rows become findings.</source>
        <translation>Nadie del directorio se parece. Como no registradas, las filas pasan a hallazgos.</translation>
    </message>
    <message>
        <source>It holds for all rows of this number. The file is not changed. A decision is kept with the load, with your name and the time.</source>
        <translation>Vale para todas las filas de este número. El archivo no cambia. La decisión se guarda con la carga, con su nombre y la hora.</translation>
    </message>
</context>
<context>
    <name>MaterialPane</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Add to packet</source>
        <translation>Agregar al paquete</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Spanish v{own} is behind English v{original}.</source>
        <translation>El español v{own} va detrás del inglés v{original}.</translation>
    </message>
    <message>
        <source>No packet takes it until its translation is new.</source>
        <translation>Ningún paquete lo usa hasta que se renueve la traducción.</translation>
    </message>
    <message>
        <source>English v{own} is behind Spanish v{newer}.</source>
        <translation>El inglés v{own} va detrás del español v{newer}.</translation>
    </message>
    <message>
        <source>Offices would read two versions. Bring the English up to date.</source>
        <translation>Los consultorios leerían dos versiones. Actualice el inglés.</translation>
    </message>
    <message>
        <source>{n} p</source>
        <translation>{n} p</translation>
    </message>
    <message>
        <source>Not in this language yet</source>
        <translation>Aún no está en este idioma</translation>
    </message>
    <message>
        <source>Add a version with its PDF.</source>
        <translation>Agregue una versión con su PDF.</translation>
    </message>
    <message>
        <source>The file is not on this laptop</source>
        <translation>El archivo no está en esta laptop</translation>
    </message>
    <message>
        <source>It comes with the next sync.</source>
        <translation>Llega con la próxima sincronización.</translation>
    </message>
</context>
<context>
    <name>MaterialsSection</name>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Materials handed over</source>
        <translation>Materiales entregados</translation>
    </message>
    <message>
        <source>Add material</source>
        <translation>Agregar material</translation>
    </message>
    <message>
        <source>A material that is gone</source>
        <translation>Un material que ya no existe</translation>
    </message>
    <message>
        <source>Copies of {title}</source>
        <translation>Copias de {title}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>{here} was withdrawn</source>
        <translation>{here} fue retirado</translation>
    </message>
    <message>
        <source>{here} was replaced by v{newer}</source>
        <translation>{here} fue reemplazado por v{newer}</translation>
    </message>
    <message>
        <source>{here} is behind the Spanish v{newer}</source>
        <translation>{here} va detrás del español v{newer}</translation>
    </message>
    <message>
        <source>{here} is behind the English v{english}</source>
        <translation>{here} va detrás del inglés v{english}</translation>
    </message>
    <message>
        <source>Swap for v{version}</source>
        <translation>Cambiar por la v{version}</translation>
    </message>
</context>
<context>
    <name>MergedView</name>
    <message>
        <source>merged</source>
        <translation>unido</translation>
    </message>
    <message>
        <source>Your part was taken back.</source>
        <translation>Se deshizo su parte.</translation>
    </message>
    <message>
        <source>What came together</source>
        <translation>Lo que se unió</translation>
    </message>
    <message>
        <source>Take my part back</source>
        <translation>Deshacer mi parte</translation>
    </message>
    <message>
        <source>{kind}. You and a colleague each changed it; the changes came together {when}. Both are on it, nothing has to be chosen.</source>
        <translation>{kind}. Usted y un colega lo cambiaron, cada uno por su lado; los cambios se unieron {when}. Ambos están en el registro, no hay que elegir nada.</translation>
    </message>
    <message>
        <source>Mine · this laptop</source>
        <translation>Lo mío · esta laptop</translation>
    </message>
    <message>
        <source>Theirs · a colleague</source>
        <translation>Lo de ellos · un colega</translation>
    </message>
    <message>
        <source>Base · both started here</source>
        <translation>Base · ambos partieron de aquí</translation>
    </message>
</context>
<context>
    <name>MonthPane</name>
    <message>
        <source>Visit coverage by county</source>
        <translation>Cobertura de visitas por condado</translation>
    </message>
    <message>
        <source>Member visits and the range expected</source>
        <translation>Visitas de afiliados y rango esperado</translation>
    </message>
    <message>
        <source>Outlying visits</source>
        <translation>Visitas atípicas</translation>
    </message>
    <message>
        <source>Denied lines by month</source>
        <translation>Líneas denegadas por mes</translation>
    </message>
    <message>
        <source>Why lines were denied</source>
        <translation>Por qué se denegaron líneas</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Territorios</translation>
    </message>
    <message>
        <source>Past their target</source>
        <translation>Pasados de su meta</translation>
    </message>
    <message>
        <source>goal {goal} · ○ month before</source>
        <translation>meta {goal} · ○ mes anterior</translation>
    </message>
    <message>
        <source>member visits per 1,000, {period}. Bar: range expected</source>
        <translation>visitas de afiliados por 1,000, {period}. Barra: rango esperado</translation>
    </message>
    <message>
        <source>{found} of {judged}</source>
        <translation>{found} de {judged}</translation>
    </message>
    <message>
        <source>All outlying offices</source>
        <translation>Todos los consultorios atípicos</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Share of claim lines that were denied, by month of service</source>
        <translation>Proporción de líneas denegadas, por mes de servicio</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún no hay datos</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Denied lines of the month by reason, most first</source>
        <translation>Líneas denegadas del mes por motivo, de más a menos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>running share</source>
        <translation>proporción acumulada</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Running share</source>
        <translation>Proporción acumulada</translation>
    </message>
    <message>
        <source>{below} of {all} counties are below the goal</source>
        <translation>{below} de {all} condados están bajo la meta</translation>
    </message>
    <message>
        <source>98% and up</source>
        <translation>98% o más</translation>
    </message>
    <message>
        <source>95 to 97.9%</source>
        <translation>95 a 97.9%</translation>
    </message>
    <message>
        <source>90 to 94.9%</source>
        <translation>90 a 94.9%</translation>
    </message>
    <message>
        <source>80 to 89.9%</source>
        <translation>80 a 89.9%</translation>
    </message>
    <message>
        <source>under 80%</source>
        <translation>menos de 80%</translation>
    </message>
    <message>
        <source>no office here</source>
        <translation>sin consultorios</translation>
    </message>
    <message>
        <source>No office has a county yet</source>
        <translation>Ningún consultorio tiene condado aún</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Seen in time</source>
        <translation>Visitados a tiempo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <translation>Cobertura de visitas</translation>
    </message>
    <message>
        <source>offices seen within their target days, goal {goal}</source>
        <translation>consultorios visitados en su plazo, meta {goal}</translation>
    </message>
    <message>
        <source>Denials</source>
        <translation>Denegaciones</translation>
    </message>
    <message>
        <source>share of lines by month; reasons of the month</source>
        <translation>proporción de líneas por mes; motivos del mes</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>El mes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visita</numerusform>
            <numerusform>%n visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Contracts &amp; codes</source>
        <translation>Contratos y códigos</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Log a call, mail or note</source>
        <translation>Anotar llamada, correo o nota</translation>
    </message>
</context>
<context>
    <name>NearbyBlock</name>
    <message>
        <source>Nearby, if time opens up</source>
        <translation>Cerca, si queda tiempo</translation>
    </message>
    <message>
        <source>due, within {0} mi of stop {1}, est.</source>
        <translation>pendientes, a menos de {0} mi de la parada {1}, est.</translation>
    </message>
    <message>
        <source>Add as stop</source>
        <translation>Añadir parada</translation>
    </message>
</context>
<context>
    <name>NewTask</name>
    <message>
        <source>Choose an office from the list</source>
        <translation>Elija un consultorio de la lista</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>I&apos;ll send exhibit B by Friday</source>
        <translation>Enviaré el anexo B antes del viernes</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Say what is to be done</source>
        <translation>Diga qué hay que hacer</translation>
    </message>
    <message>
        <source>This day is in the past</source>
        <translation>Este día ya pasó</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto es necesario</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>Quién hace qué y para cuándo</translation>
    </message>
</context>
<context>
    <name>NoteBlock</name>
    <message>
        <source>Note to self</source>
        <translation>Nota para mí</translation>
    </message>
    <message>
        <source>only on this laptop</source>
        <translation>solo en esta laptop</translation>
    </message>
    <message>
        <source>“{0}” looks like a patient&apos;s identifier. The note is not saved.</source>
        <translation>“{0}” parece identificar a un paciente. La nota no se guardó.</translation>
    </message>
</context>
<context>
    <name>OfficeHead</name>
    <message>
        <source>VISIT PREP · STOP {0}</source>
        <translation>PREPARACIÓN · PARADA {0}</translation>
    </message>
    <message>
        <source>1 clinician</source>
        <translation>1 clínico</translation>
    </message>
    <message>
        <source>{0} clinicians</source>
        <translation>{0} clínicos</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0} afiliados</translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation>NPI {0}</translation>
    </message>
    <message>
        <source>Prefers {0}</source>
        <translation>Prefiere {0}</translation>
    </message>
</context>
<context>
    <name>OutlierBlock</name>
    <message>
        <source>Stands out</source>
        <translation>Llama la atención</translation>
    </message>
    <message>
        <source>a reason to look, not a finding</source>
        <translation>un motivo para mirar, no un hallazgo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>OutlierChart</name>
    <message>
        <source>99.8% limits, φ = {phi}</source>
        <translation>límites del 99.8%, φ = {phi}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>No office is outside of its range</source>
        <translation>Ningún consultorio está fuera de su rango</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Outside by</source>
        <translation>Fuera por</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>above range</source>
        <translation>sobre el rango</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>como se espera</translation>
    </message>
    <message>
        <source>below range</source>
        <translation>bajo el rango</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>esperado</translation>
    </message>
    <message>
        <source>median ± 3.5 robust standard deviations</source>
        <translation>mediana ± 3.5 desviaciones estándar robustas</translation>
    </message>
    <message>
        <source>over</source>
        <translation>por encima</translation>
    </message>
    <message>
        <source>under</source>
        <translation>por debajo</translation>
    </message>
    <message>
        <source>{measure}: {found} of {judged} offices are outside of the range expected</source>
        <translation>{measure}: {found} de {judged} consultorios están fuera del rango esperado</translation>
    </message>
</context>
<context>
    <name>OutlierDetail</name>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>No office here</source>
        <translation>Ningún consultorio aquí</translation>
    </message>
    <message>
        <source>None is outside of its range without a decision.</source>
        <translation>Ninguno está fuera de su rango sin una decisión.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguna todavía.</translation>
    </message>
    <message>
        <source>The decisions could not be read.</source>
        <translation>No se pudieron leer las decisiones.</translation>
    </message>
</context>
<context>
    <name>OutlierPane</name>
    <message>
        <source>Compared by</source>
        <translation>Comparados por</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Outlying offices</source>
        <translation>Consultorios atípicos</translation>
    </message>
    <message>
        <source>Outlying visits</source>
        <translation>Visitas atípicas</translation>
    </message>
    <message>
        <source>Offices and the range expected of them</source>
        <translation>Consultorios y el rango que se espera de ellos</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>{found} of {judged} offices outside of their range, {decided} decided, {period}</source>
        <translation>{found} de {judged} consultorios fuera de su rango, {decided} decididos, {period}</translation>
    </message>
    <message numerus="yes">
        <source>%n more by other measures</source>
        <translation>
            <numerusform>%n más según otra medida</numerusform>
            <numerusform>%n más según otras medidas</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason to look, not a finding.</source>
        <translation>Un motivo para mirar, no un hallazgo.</translation>
    </message>
    <message>
        <source>Range: median ± 3.5 robust standard deviations (MAD).</source>
        <translation>Rango: mediana ± 3.5 desviaciones estándar robustas (MAD).</translation>
    </message>
    <message>
        <source>Bar: 99.8% limits for the size of the panel, φ = {phi}.</source>
        <translation>Barra: límites del 99.8% para el tamaño del panel, φ = {phi}.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
</context>
<context>
    <name>OutlierWords</name>
    <message>
        <source> Visit planned for {day}.</source>
        <translation> Visita planeada para el {day}.</translation>
    </message>
    <message>
        <source> until {day}</source>
        <translation> hasta {day}</translation>
    </message>
    <message>
        <source>Average of {peers} offices in {specialty}: {middle}.</source>
        <translation>Promedio de {peers} consultorios de {specialty}: {middle}.</translation>
    </message>
    <message>
        <source>Longest time without a visit</source>
        <translation>Mayor tiempo sin visita</translation>
    </message>
    <message>
        <source>Median of {peers} offices in {specialty}: {middle}.</source>
        <translation>Mediana de {peers} consultorios de {specialty}: {middle}.</translation>
    </message>
    <message>
        <source>Member visits per 1,000</source>
        <translation>Visitas de afiliados por 1,000</translation>
    </message>
    <message>
        <source>Minutes a visit</source>
        <translation>Minutos por visita</translation>
    </message>
    <message>
        <source>Not judged: {parts}.</source>
        <translation>No juzgados: {parts}.</translation>
    </message>
    <message>
        <source>Our visits</source>
        <translation>Nuestras visitas</translation>
    </message>
    <message>
        <source>Outlying figure: {measure}</source>
        <translation>Cifra atípica: {measure}</translation>
    </message>
    <message>
        <source>Visits without a follow-up</source>
        <translation>Visitas sin seguimiento</translation>
    </message>
    <message>
        <source>Visits without an objective reached</source>
        <translation>Visitas sin objetivo alcanzado</translation>
    </message>
    <message>
        <source>back, time is over</source>
        <translation>de vuelta, plazo vencido</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicado</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>re-educate</source>
        <translation>reeducar</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>hasta {high}</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>vigilar</translation>
    </message>
    <message>
        <source>worse since {day}</source>
        <translation>peor desde {day}</translation>
    </message>
    <message>
        <source>{day} {who}: {decision}{until}, at {figure}. {reason}{visit}</source>
        <translation>{day} {who}: {decision}{until}, con {figure}. {reason}{visit}</translation>
    </message>
    <message>
        <source>{decision} to {day}</source>
        <translation>{decision} hasta {day}</translation>
    </message>
    <message>
        <source>{figure}. Expected: {range}.</source>
        <translation>{figure}. Esperado: {range}.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{n} of specialties with fewer than 8 offices</source>
        <translation>{n} de especialidades con menos de 8 consultorios</translation>
    </message>
    <message>
        <source>{n} under contract on some of these days alone</source>
        <translation>{n} con contrato solo en parte de estos días</translation>
    </message>
    <message>
        <source>{n} with fewer than 200 members</source>
        <translation>{n} con menos de 200 afiliados</translation>
    </message>
    <message>
        <source>{n} with too few visits</source>
        <translation>{n} con muy pocas visitas</translation>
    </message>
    <message>
        <source>{n} without a specialty</source>
        <translation>{n} sin especialidad</translation>
    </message>
    <message>
        <source>{n} without claims</source>
        <translation>{n} sin reclamos</translation>
    </message>
    <message>
        <source>{value} days without a visit</source>
        <translation>{value} días sin visita</translation>
    </message>
    <message>
        <source>{value} days without a visit, {since} to {until}</source>
        <translation>{value} días sin visita, del {since} al {until}</translation>
    </message>
    <message>
        <source>{value} minutes a visit on average, {base} visits</source>
        <translation>{value} minutos por visita en promedio, {base} visitas</translation>
    </message>
    <message>
        <source>{value} of {base} visits ended without promise or next visit</source>
        <translation>{value} de {base} visitas terminaron sin compromiso ni próxima visita</translation>
    </message>
    <message>
        <source>{value} of {base} visits reached no objective</source>
        <translation>{value} de {base} visitas no alcanzaron ningún objetivo</translation>
    </message>
    <message>
        <source>{value} visits</source>
        <translation>{value} visitas</translation>
    </message>
    <message>
        <source>{value} visits for 1,000 members, {base} on the panel</source>
        <translation>{value} visitas por 1,000 afiliados, {base} en el panel</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Ready to finish</source>
        <translation>Lista para terminar</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Borrador guardado {time}</translation>
    </message>
    <message>
        <source>Every change is kept on this laptop. Closing the lid is safe.</source>
        <translation>Cada cambio se guarda en esta laptop. Puede cerrar la tapa sin riesgo.</translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation>Borrador sin guardar</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>A colleague</source>
        <translation>Un colega</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>El consultorio</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>el consultorio</translation>
    </message>
</context>
<context>
    <name>PacketBuilder</name>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Handouts to add</source>
        <translation>Folletos por agregar</translation>
    </message>
    <message>
        <source>Handouts in the packet</source>
        <translation>Folletos del paquete</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Save packet as</source>
        <translation>Guardar paquete como</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} guardado</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>Elija un proveedor</translation>
    </message>
    <message>
        <source>The packet holds the codes they may bill, your handouts, and a sheet to sign.</source>
        <translation>El paquete lleva los códigos que pueden facturar, sus folletos y una hoja para firmar.</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>Haciendo el paquete</translation>
    </message>
    <message numerus="yes">
        <source>%n pages sent to the printer</source>
        <translation>
            <numerusform>%n página enviada a la impresora</numerusform>
            <numerusform>%n páginas enviadas a la impresora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handouts</source>
        <translation>
            <numerusform>%n material</numerusform>
            <numerusform>%n materiales</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Enter adds</source>
        <translation>Enter agrega</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>PagedTableModel</name>
    <message>
        <source>Select all that match</source>
        <translation>Marcar todos los que coinciden</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Not selected</source>
        <translation>Sin marcar</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>move</source>
        <translation>moverse</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>acotar</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>todos los grupos</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>{0:.0f} ms, on this laptop</source>
        <translation>{0:.0f} ms, en esta laptop</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>The search could not finish. Change the text to try again.</source>
        <translation>La búsqueda no pudo terminar. Cambie el texto para intentar de nuevo.</translation>
    </message>
    <message>
        <source>Nothing here is called “{0}”</source>
        <translation>Nada aquí se llama “{0}”</translation>
    </message>
    <message>
        <source>Type what to find in “{0}”, or press Esc for all groups</source>
        <translation>Escriba qué buscar en “{0}” o presione Esc para ver todos los grupos</translation>
    </message>
    <message>
        <source>Nothing in “{0}” answers “{1}”. Press Esc for all groups.</source>
        <translation>Nada en “{0}” responde a “{1}”. Presione Esc para ver todos los grupos.</translation>
    </message>
    <message>
        <source>Can {0} bill {1} today?</source>
        <translation>¿Puede {0} facturar {1} hoy?</translation>
    </message>
    <message>
        <source>Check {0} for a clinician</source>
        <translation>Verificar {0} para un clínico</translation>
    </message>
    <message>
        <source>Plan a visit with {0}</source>
        <translation>Planear una visita con {0}</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>Code check</source>
        <translation>Consulta de código</translation>
    </message>
    <message>
        <source>Best guess</source>
        <translation>Mejor opción</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Hacer</translation>
    </message>
    <message>
        <source>Type a name, NPI, code, or &gt; for commands</source>
        <translation>Escriba un nombre, NPI, código o &gt; para comandos</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>People in offices</source>
        <translation>Personas en consultorios</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Visits and notes</source>
        <translation>Visitas y notas</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message numerus="yes">
        <source>ends on %n lists</source>
        <translation>
            <numerusform>termina en %n lista</numerusform>
            <numerusform>termina en %n listas</numerusform>
        </translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>en ninguna lista</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>hasta {0}</translation>
    </message>
    <message>
        <source>to {0}, renews</source>
        <translation>hasta {0}, se renueva</translation>
    </message>
    <message numerus="yes">
        <source>on %n lists</source>
        <translation>
            <numerusform>en %n lista</numerusform>
            <numerusform>en %n listas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Panes</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Language of the paper</source>
        <translation>Idioma del papel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>{} printed</source>
        <translation>{}: impreso</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation>Ancho de la página</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>{paper} saved as {file}</source>
        <translation>{paper} guardado como {file}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Back to the contract</source>
        <translation>Volver al contrato</translation>
    </message>
    <message>
        <source>The file is not on this laptop</source>
        <translation>El archivo no está en esta laptop</translation>
    </message>
    <message>
        <source>It comes with the next sync.</source>
        <translation>Llega con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Attach a PDF</source>
        <translation>Adjuntar un PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Attach {}</source>
        <translation>Adjuntar {}</translation>
    </message>
    <message>
        <source>It is kept with the contract and goes to the team with the next sync.</source>
        <translation>Queda con el contrato y llega al equipo con la próxima sincronización.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>Adjuntar archivo</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Archivo adjuntado</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>¿Quitar {}?</translation>
    </message>
    <message>
        <source>It leaves the list of documents. Who added it and when stays on record.</source>
        <translation>Sale de la lista de documentos. Queda registrado quién lo agregó y cuándo.</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Quitar archivo</translation>
    </message>
    <message>
        <source>Keep file</source>
        <translation>Conservar archivo</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>Archivo quitado</translation>
    </message>
    <message>
        <source>Save renewal brief</source>
        <translation>Guardar informe de renovación</translation>
    </message>
    <message>
        <source>Renewal brief saved as {}</source>
        <translation>Informe de renovación guardado como {}</translation>
    </message>
</context>
<context>
    <name>PapersPane</name>
    <message>
        <source>Papers of the day</source>
        <translation>Papeles del día</translation>
    </message>
    <message numerus="yes">
        <source>%n handouts are not on this laptop</source>
        <translation>
            <numerusform>%n material no está en esta laptop</numerusform>
            <numerusform>%n materiales no están en esta laptop</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers {day}</source>
        <translation>Papeles {day}</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too short. Four or five words work well.</source>
        <translation>Muy corta. Cuatro o cinco palabras van bien.</translation>
    </message>
    <message>
        <source>Too easy to guess. Add a word.</source>
        <translation>Muy fácil de adivinar. Agregue una palabra.</translation>
    </message>
    <message>
        <source>Good enough. One more word makes it strong.</source>
        <translation>Suficiente. Una palabra más la hace fuerte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de acceso</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nueva frase de acceso otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter the passphrase you use now</source>
        <translation>Escriba la frase de acceso que usa ahora</translation>
    </message>
    <message>
        <source>At least {0} characters, not one word</source>
        <translation>Al menos {0} caracteres, no una sola palabra</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Las dos no son iguales</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation>Esa no es la frase de acceso</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Protects the file on this laptop</source>
        <translation>Protege el archivo en esta laptop</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una frase de acceso</translation>
    </message>
    <message>
        <source>It encrypts everything the program keeps on this laptop. Four or five words that only you would put together are easy to type and hard to guess.</source>
        <translation>Cifra todo lo que el programa guarda en esta laptop. Cuatro o cinco palabras que solo usted juntaría son fáciles de escribir y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>At least {0} characters, not one word</source>
        <translation>Al menos {0} caracteres, no una sola palabra</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Las dos no son iguales</translation>
    </message>
</context>
<context>
    <name>PaymentPane</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>All payers</source>
        <translation>Todos los pagadores</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Todos los meses</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>Número de rastreo</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Reading payments.</source>
        <translation>Leyendo los pagos.</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marcando</translation>
    </message>
    <message>
        <source>Payment marked received</source>
        <translation>Pago marcado como recibido</translation>
    </message>
    <message>
        <source>Mark taken back</source>
        <translation>Marca retirada</translation>
    </message>
    <message>
        <source>{amount} paid · {open} not seen</source>
        <translation>{amount} pagados · {open} sin ver</translation>
    </message>
    <message>
        <source>No payments on this laptop yet</source>
        <translation>Aún no hay pagos en esta computadora</translation>
    </message>
    <message>
        <source>They come with a sync, or from a remittance file (835).</source>
        <translation>Llegan con una sincronización o de un archivo de remesa (835).</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Every payment adds up</source>
        <translation>Todos los pagos cuadran</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation>Ningún pago coincide</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>Quite un filtro para ver más.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>Month of payment</source>
        <translation>Mes del pago</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not adding up</source>
        <translation>No cuadran</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Sin ver</translation>
    </message>
    <message>
        <source>Bank differs</source>
        <translation>Banco difiere</translation>
    </message>
    <message>
        <source>Several sets</source>
        <translation>Varios</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Adds up</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Charge less adjustments make {expected}; {stated} was paid.</source>
        <translation>Lo facturado menos los ajustes da {expected}; se pagó {stated}.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day</source>
        <translation>Elija hoy o un día anterior</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Claim {claim} says {amount} was paid, which its own sum does not make.</source>
        <translation>El reclamo {claim} dice que se pagó {amount}, lo que su propia suma no da.</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Reclamo {number}</translation>
    </message>
    <message>
        <source>Claim {number}, line {line}, {code}</source>
        <translation>Reclamo {number}, línea {line}, {code}</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Claims differ</source>
        <translation>Reclamos difieren</translation>
    </message>
    <message>
        <source>Claims less amounts beside them make {expected}; the payment is {stated}.</source>
        <translation>Los reclamos menos los importes aparte dan {expected}; el pago es {stated}.</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Dollars received</source>
        <translation>Dólares recibidos</translation>
    </message>
    <message>
        <source>Each has its own amount; the payment is their sum.</source>
        <translation>Cada uno tiene su importe; el pago es la suma.</translation>
    </message>
    <message>
        <source>Each repeats the whole amount; together their claims make it.</source>
        <translation>Cada uno repite el importe entero; sus reclamos juntos lo dan.</translation>
    </message>
    <message>
        <source>Enter dollars and cents, such as 80.20</source>
        <translation>Escriba dólares y centavos, como 80.20</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Is off</source>
        <translation>No cuadra</translation>
    </message>
    <message>
        <source>It equals the claim&apos;s own adjustment, {amount}.</source>
        <translation>Es igual al ajuste propio del reclamo, {amount}.</translation>
    </message>
    <message>
        <source>It equals the reversal of claim {claim}, {amount}, whose correction is not here.</source>
        <translation>Es igual a la reversión del reclamo {claim}, {amount}, cuya corrección no está aquí.</translation>
    </message>
    <message>
        <source>It fits that claim {claim}, {amount}, is in the payment twice.</source>
        <translation>Concuerda con que el reclamo {claim}, {amount}, está dos veces en el pago.</translation>
    </message>
    <message>
        <source>It fits that claim {claim}, {amount}, is not in the payment.</source>
        <translation>Concuerda con que el reclamo {claim}, {amount}, no está en el pago.</translation>
    </message>
    <message>
        <source>It fits that {name}, {amount}, has the wrong sign.</source>
        <translation>Concuerda con que {name}, {amount}, tiene el signo equivocado.</translation>
    </message>
    <message>
        <source>It fits that {name}, {amount}, is in the payment twice.</source>
        <translation>Concuerda con que {name}, {amount}, está dos veces en el pago.</translation>
    </message>
    <message>
        <source>It fits that {name}, {amount}, is not in the payment.</source>
        <translation>Concuerda con que {name}, {amount}, no está en el pago.</translation>
    </message>
    <message>
        <source>It fits that {name}, {amount}, was not taken away.</source>
        <translation>Concuerda con que {name}, {amount}, no se restó.</translation>
    </message>
    <message>
        <source>It is the difference of its lines.</source>
        <translation>Es la diferencia de sus líneas.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Mark payment received</source>
        <translation>Marcar el pago como recibido</translation>
    </message>
    <message>
        <source>Mark received</source>
        <translation>Marcar recibido</translation>
    </message>
    <message>
        <source>More than one thing fits, so none is certain: {causes}</source>
        <translation>Más de una cosa concuerda, así que ninguna es segura: {causes}</translation>
    </message>
    <message>
        <source>More was taken back than paid; {amount} is not carried to the next payment.</source>
        <translation>Se retiró más de lo que se pagó; {amount} no pasa al pago siguiente.</translation>
    </message>
    <message>
        <source>No amount in the file explains it.</source>
        <translation>Ningún importe del archivo lo explica.</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Sin ver</translation>
    </message>
    <message>
        <source>Not theirs</source>
        <translation>No es suyo</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Nothing was adjusted, so nothing says why.</source>
        <translation>No se ajustó nada, así que nada dice por qué.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primario</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Reversión</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Secundario</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Conj.</translation>
    </message>
    <message>
        <source>Some hold the same claims: loaded or sent twice. {amount} counts once here, but the claim lines count twice until one load is undone.</source>
        <translation>Algunos tienen los mismos reclamos: cargados o enviados dos veces. {amount} cuenta una vez aquí, pero las líneas cuentan dos veces hasta que se deshaga una carga.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tertiary</source>
        <translation>Terciario</translation>
    </message>
    <message>
        <source>The claim charges {amount} more than its lines.</source>
        <translation>El reclamo factura {amount} más que sus líneas.</translation>
    </message>
    <message>
        <source>They do not add up together. Ask the payer which one is right.</source>
        <translation>Juntos no cuadran. Pregunte al pagador cuál es el correcto.</translation>
    </message>
    <message>
        <source>This trace number came in {sets} sets, {files} files.</source>
        <translation>Este número de rastreo vino en {sets} juegos, {files} archivos.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Pagado a</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>Número de rastreo</translation>
    </message>
    <message>
        <source>advance</source>
        <translation>adelanto</translation>
    </message>
    <message>
        <source>all amounts beside the claims</source>
        <translation>todos los importes aparte de los reclamos</translation>
    </message>
    <message>
        <source>bad debt</source>
        <translation>deuda incobrable</translation>
    </message>
    <message>
        <source>capitation</source>
        <translation>capitación</translation>
    </message>
    <message>
        <source>carried between payments</source>
        <translation>pasado entre pagos</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>corrección</translation>
    </message>
    <message>
        <source>early payment</source>
        <translation>pago anticipado</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>interés</translation>
    </message>
    <message>
        <source>interim settlement</source>
        <translation>liquidación provisional</translation>
    </message>
    <message>
        <source>late filing</source>
        <translation>presentación tardía</translation>
    </message>
    <message>
        <source>levy</source>
        <translation>embargo</translation>
    </message>
    <message>
        <source>lump sum</source>
        <translation>suma global</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not reimbursed</source>
        <translation>no reembolsado</translation>
    </message>
    <message>
        <source>open for {days} days</source>
        <translation>abierto desde hace {days} días</translation>
    </message>
    <message>
        <source>overpayment taken back</source>
        <translation>pago excesivo retirado</translation>
    </message>
    <message>
        <source>periodic payment</source>
        <translation>pago periódico</translation>
    </message>
    <message>
        <source>rebate</source>
        <translation>reembolso</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>recuperado</translation>
    </message>
    <message>
        <source>refund confirmed</source>
        <translation>devolución confirmada</translation>
    </message>
    <message>
        <source>several</source>
        <translation>varios</translation>
    </message>
    <message>
        <source>tax withheld</source>
        <translation>impuesto retenido</translation>
    </message>
    <message>
        <source>{trace}: the remittance announces {amount}.</source>
        <translation>{trace}: la remesa anuncia {amount}.</translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>Colors of the pages</source>
        <translation>Colores de las páginas</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>Nobody is on file.</source>
        <translation>No hay nadie en el registro.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Add a photo or scan</source>
        <translation>Agregar foto o escaneo</translation>
    </message>
    <message>
        <source>Choose a file, drop one here, or paste with Ctrl Shift V</source>
        <translation>Elija un archivo, suéltelo aquí o péguelo con Ctrl Mayús V</translation>
    </message>
    <message>
        <source>No patient names or charts in photos.</source>
        <translation>Sin nombres de pacientes ni expedientes en las fotos.</translation>
    </message>
    <message>
        <source>Pictures and scans (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff *.pdf)</source>
        <translation>Imágenes y escaneos (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>Adding a picture…</source>
        <translation>Agregando una imagen…</translation>
    </message>
    <message>
        <source>Picture added</source>
        <translation>Imagen agregada</translation>
    </message>
    <message>
        <source>This picture has not come to this laptop yet.</source>
        <translation>Esta imagen aún no ha llegado a esta computadora.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos {n} · {size}</source>
        <translation>Fotos {n} · {size}</translation>
    </message>
    <message>
        <source>Signed paper {n}</source>
        <translation>Papel firmado {n}</translation>
    </message>
    <message>
        <source>Photo {n}</source>
        <translation>Foto {n}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Too many lines at once</source>
        <translation>Demasiadas líneas a la vez</translation>
    </message>
    <message>
        <source>Nothing was changed. Select at most 2,000 lines.</source>
        <translation>No se cambió nada. Seleccione como máximo 2,000 líneas.</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>You and your market</source>
        <translation>Usted y su mercado</translation>
    </message>
    <message>
        <source>Signs what you record</source>
        <translation>Firma lo que usted registra</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Your name stands on visits, packets and reports.</source>
        <translation>Su nombre aparece en visitas, paquetes e informes.</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Market, as your plan calls it</source>
        <translation>Mercado, como lo llama su plan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Days are counted in</source>
        <translation>Los días se cuentan en</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto hace falta</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>T{number} {year}</translation>
    </message>
    <message>
        <source>{0} looks after it</source>
        <translation>Lo atiende {0}</translation>
    </message>
    <message>
        <source>No address is on file.</source>
        <translation>No hay dirección registrada.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Nobody is on file.</source>
        <translation>No hay nadie registrado.</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation>Taxonomía</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>Listed as</source>
        <translation>Figura como</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>Pacientes nuevos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Nunca se preguntó</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Does not accept</source>
        <translation>No acepta</translation>
    </message>
    <message>
        <source>Visit rhythm</source>
        <translation>Ritmo de visitas</translation>
    </message>
    <message>
        <source>Visits by quarter</source>
        <translation>Visitas por trimestre</translation>
    </message>
    <message>
        <source>goal: every {0} days</source>
        <translation>meta: cada {0} días</translation>
    </message>
    <message>
        <source>{0} visits in four quarters</source>
        <translation>{0} visitas en cuatro trimestres</translation>
    </message>
</context>
<context>
    <name>PlanSeveralSheet</name>
    <message>
        <source>Say what the visits are for</source>
        <translation>Diga para qué son las visitas</translation>
    </message>
    <message>
        <source>A visit needs a day</source>
        <translation>Una visita necesita un día</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Choose an office from the list</source>
        <translation>Elija un consultorio de la lista</translation>
    </message>
    <message>
        <source>Say what the visit is for</source>
        <translation>Diga para qué es la visita</translation>
    </message>
    <message>
        <source>A visit needs a day</source>
        <translation>Una visita necesita un día</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Quién va</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planeando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Codes to teach: {codes}.</source>
        <translation>Códigos por enseñar: {codes}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Each office&apos;s own: {names}</source>
        <translation>Quien atiende cada consultorio: {names}</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>First visit at</source>
        <translation>Primera visita a las</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>Minutos cada una</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
    <message numerus="yes">
        <source>Plan visits to %n offices</source>
        <translation>
            <numerusform>Planear una visita a %n consultorio</numerusform>
            <numerusform>Planear visitas a %n consultorios</numerusform>
        </translation>
    </message>
    <message>
        <source>They are planned in the order with the least driving.</source>
        <translation>Se planean en el orden con menos manejo.</translation>
    </message>
    <message>
        <source>Who looks after the office</source>
        <translation>Quien atiende el consultorio</translation>
    </message>
    <message>
        <source>{offices} and {n} more</source>
        <translation>{offices} y {n} más</translation>
    </message>
    <message>
        <source>Every 2 months</source>
        <translation>Cada 2 meses</translation>
    </message>
    <message>
        <source>Every 2 weeks</source>
        <translation>Cada 2 semanas</translation>
    </message>
    <message>
        <source>Every 3 months</source>
        <translation>Cada 3 meses</translation>
    </message>
    <message>
        <source>Every 4 weeks</source>
        <translation>Cada 4 semanas</translation>
    </message>
    <message>
        <source>Every 6 months</source>
        <translation>Cada 6 meses</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
</context>
<context>
    <name>PrepPane</name>
    <message>
        <source>submitted</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>starts in {0}</source>
        <translation>empieza en {0}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} de atraso</translation>
    </message>
    <message>
        <source>Visit prep</source>
        <translation>Preparación de visita</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Top denials</source>
        <translation>Denegaciones</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Asuntos abiertos</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Lo último</translation>
    </message>
    <message>
        <source>Denial rate</source>
        <translation>Tasa de denegación</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation>NPI {0}</translation>
    </message>
    <message>
        <source>{0} · this clinician</source>
        <translation>{0} · este clínico</translation>
    </message>
    <message>
        <source>of the office</source>
        <translation>del consultorio</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Sin líneas</translation>
    </message>
    <message>
        <source>{0} claim lines</source>
        <translation>{0} líneas de reclamo</translation>
    </message>
    <message>
        <source>Contract ends in {0} days.</source>
        <translation>El contrato termina en {0} días.</translation>
    </message>
    <message>
        <source>It ends {0} and nothing renews it.</source>
        <translation>Termina el {0} y nada lo renueva.</translation>
    </message>
    <message>
        <source>Contract ended {0}.</source>
        <translation>El contrato terminó el {0}.</translation>
    </message>
    <message>
        <source>No contract is in force.</source>
        <translation>Ningún contrato está vigente.</translation>
    </message>
    <message>
        <source>Works at no office now.</source>
        <translation>No trabaja en ningún consultorio ahora.</translation>
    </message>
    <message>
        <source>1 clinician</source>
        <translation>1 clínico</translation>
    </message>
    <message>
        <source>{0} clinicians</source>
        <translation>{0} clínicos</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0} afiliados</translation>
    </message>
    <message>
        <source>{0} claim lines · peers {1}</source>
        <translation>{0} líneas de reclamo · pares {1}</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Aún nada.</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Close preview</source>
        <translation>Cerrar vista previa</translation>
    </message>
    <message>
        <source>PREVIEW</source>
        <translation>VISTA PREVIA</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Nearest matches</source>
        <translation>Lo más parecido</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Locked after quiet minutes.</source>
        <translation>Se bloqueó tras minutos sin uso.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En toda la aplicación</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerente</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Capacitador</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>This locks in 1 minute. Any key keeps it open.</source>
        <translation>Se bloquea en 1 minuto. Cualquier tecla lo mantiene abierto.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{0} {1:,}</source>
        <translation>{0} {1:,}</translation>
    </message>
    <message>
        <source>{0} {1:,} of {2:,}</source>
        <translation>{0} {1:,} de {2:,}</translation>
    </message>
</context>
<context>
    <name>PromisesSection</name>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Type “who does what by when”</source>
        <translation>Escriba «quién hace qué y para cuándo»</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>Agregar un compromiso</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>Action item due {day}, in the past</source>
        <translation>Compromiso para el {day}, ya pasado</translation>
    </message>
    <message>
        <source>Choose a day after this visit</source>
        <translation>Elija un día después de esta visita</translation>
    </message>
    <message>
        <source>{day}, past: not planned</source>
        <translation>{day}, ya pasó: no se planea</translation>
    </message>
    <message>
        <source>{day}, planned when you finish</source>
        <translation>{day}, se planea al terminar</translation>
    </message>
    <message>
        <source>{text} · {owner} · {day}</source>
        <translation>{text} · {owner} · {day}</translation>
    </message>
    <message>
        <source>{words}, in the past</source>
        <translation>{words}, ya pasado</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carried over</source>
        <translation>
            <numerusform>%n de antes</numerusform>
            <numerusform>%n de antes</numerusform>
        </translation>
    </message>
    <message>
        <source>{text}, {owner}, done</source>
        <translation>{text}, {owner}, hecho</translation>
    </message>
    <message>
        <source>What shows it: given today</source>
        <translation>Qué lo muestra: entregado hoy</translation>
    </message>
    <message>
        <source>What shows that {text}</source>
        <translation>Qué muestra que {text}</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days} d de atraso</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Qué se hará</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>ya pasado</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
</context>
<context>
    <name>ProviderForms</name>
    <message>
        <source>Accepts</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Agregar proveedor</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Título profesional</translation>
    </message>
    <message>
        <source>Does not accept</source>
        <translation>No acepta</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name or NPI</source>
        <translation>Nombre o NPI</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Nunca se preguntó</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>Pacientes nuevos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Persona agregada</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Provider added</source>
        <translation>Proveedor agregado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Since when does the clinician work there?</source>
        <translation>¿Desde cuándo trabaja ahí el clínico?</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto hace falta</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>ingresado a mano</translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>ends, nothing renews it</source>
        <translation>termina, nada lo renueva</translation>
    </message>
    <message>
        <source>v{held}, now v{current}</source>
        <translation>v{held}; ahora v{current}</translation>
    </message>
    <message>
        <source>Attest: {0}</source>
        <translation>Constancia: {0}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada abierto.</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>hasta el {0}</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>{0}, {1} codes</source>
        <translation>{0}, {1} códigos</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>over {}%</source>
        <translation>más del {}%</translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation>Fin del contrato</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Denied 90 d</source>
        <translation>Denegado 90 d</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Provider or practice</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message numerus="yes">
        <source>Send %n directory corrections</source>
        <translation>
            <numerusform>Enviar %n corrección del directorio</numerusform>
            <numerusform>Enviar %n correcciones del directorio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ending</source>
        <translation>
            <numerusform>%n termina pronto</numerusform>
            <numerusform>%n terminan pronto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines: too few to judge</source>
        <translation>
            <numerusform>%n línea: muy pocas para juzgar</numerusform>
            <numerusform>%n líneas: muy pocas para juzgar</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a person from the menu beside Plan visit.</source>
        <translation>Agregue una persona desde el menú junto a Planear visita.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Best time or hours</source>
        <translation>Mejor hora u horario</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Claim lines 90 d</source>
        <translation>Líneas de reclamo 90 d</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contract file</source>
        <translation>Archivo del contrato</translation>
    </message>
    <message>
        <source>Contract files, packets, handouts and photos of visits are listed here.</source>
        <translation>Aquí se listan archivos de contratos, paquetes, materiales entregados y fotos de visitas.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Date of service</source>
        <translation>Fecha de servicio</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Denied 90 d, %</source>
        <translation>Denegado 90 d, %</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Lines of the last 11 months are listed here once they are loaded.</source>
        <translation>Aquí se listan las líneas de los últimos 11 meses cuando estén cargadas.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation>Modificadores</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nombre o dirección</translation>
    </message>
    <message>
        <source>No approved codes</source>
        <translation>Sin códigos aprobados</translation>
    </message>
    <message>
        <source>No claim lines</source>
        <translation>Sin líneas de reclamos</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Sin documentos</translation>
    </message>
    <message>
        <source>No office to visit</source>
        <translation>Ningún consultorio que visitar</translation>
    </message>
    <message>
        <source>No visits</source>
        <translation>Sin visitas</translation>
    </message>
    <message>
        <source>Nobody is on file</source>
        <translation>No hay nadie registrado</translation>
    </message>
    <message>
        <source>Nothing is agreed with this office.</source>
        <translation>No hay nada acordado con este consultorio.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>Personas y lugares</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Press V to plan the first one.</source>
        <translation>Presione V para planear la primera.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Role or city</source>
        <translation>Función o ciudad</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>Papel firmado</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Too many offices for one day</source>
        <translation>Demasiados consultorios para un día</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message numerus="yes">
        <source>Verify %n practitioners in the directory</source>
        <translation>
            <numerusform>Verificar %n clínico del directorio</numerusform>
            <numerusform>Verificar %n clínicos del directorio</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the facility in the directory</source>
        <translation>Verificar el centro en el directorio</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What the contract of this office approves is listed here.</source>
        <translation>Aquí se lista lo que aprueba el contrato de este consultorio.</translation>
    </message>
    <message>
        <source>Who is selected works at no office now.</source>
        <translation>Quien está seleccionado no trabaja ahora en ningún consultorio.</translation>
    </message>
    <message>
        <source>all ending</source>
        <translation>todos terminan pronto</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>volver a revisar</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>requerida</translation>
    </message>
    <message>
        <source>not taught back</source>
        <translation>sin repetirlo</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagada</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Previous, next</source>
        <translation>Anterior, siguiente</translation>
    </message>
    <message>
        <source>Filter timeline</source>
        <translation>Filtrar cronología</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Verificar un código</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Back to list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Open 360</source>
        <translation>Abrir 360</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>Elija primero un proveedor.</translation>
    </message>
    <message>
        <source>Plan another visit</source>
        <translation>Planear otra visita</translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation>Nuevo escalamiento</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Nuevo contrato…</translation>
    </message>
    <message>
        <source>Add provider…</source>
        <translation>Agregar proveedor…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Agregar una persona…</translation>
    </message>
    <message>
        <source>Previous provider</source>
        <translation>Proveedor anterior</translation>
    </message>
    <message>
        <source>Next provider</source>
        <translation>Proveedor siguiente</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Pestañas</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Send file</source>
        <translation>Enviar archivo</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Abrir la visita</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Iniciar visita</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
    <message>
        <source>Tab {0}</source>
        <translation>Pestaña {0}</translation>
    </message>
    <message>
        <source>Directory corrections</source>
        <translation>Correcciones del directorio</translation>
    </message>
    <message>
        <source>Approve correction</source>
        <translation>Aprobar la corrección</translation>
    </message>
    <message>
        <source>Decline correction…</source>
        <translation>Rechazar la corrección…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Go back to the list first.</source>
        <translation>Vuelva primero a la lista.</translation>
    </message>
    <message>
        <source>Send correction file…</source>
        <translation>Enviar archivo de correcciones…</translation>
    </message>
    <message>
        <source>Corrections {n}</source>
        <translation>Correcciones {n}</translation>
    </message>
    <message>
        <source>Log call or note</source>
        <translation>Anotar llamada o nota</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Buscar en la cronología</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>códigos</translation>
    </message>
    <message>
        <source>Type an NPI or a name first.</source>
        <translation>Escriba primero un NPI o un nombre.</translation>
    </message>
    <message>
        <source>“{}” is not an NPI. Choose one of the names that are offered.</source>
        <translation>“{}” no es un NPI. Elija uno de los nombres que se ofrecen.</translation>
    </message>
    <message>
        <source>Type the code first, such as 99214.</source>
        <translation>Escriba primero el código, por ejemplo 99214.</translation>
    </message>
    <message>
        <source>“{}” is not a code: 2 to 10 letters and digits.</source>
        <translation>“{}” no es un código: de 2 a 10 letras y dígitos.</translation>
    </message>
    <message>
        <source>“{}” is not a modifier: two letters or digits.</source>
        <translation>“{}” no es un modificador: dos letras o dígitos.</translation>
    </message>
    <message>
        <source>Type the date of service, such as 10/3 or today.</source>
        <translation>Escriba la fecha de servicio, por ejemplo 10/3 o hoy.</translation>
    </message>
    <message>
        <source>“{}” is not a code of the same visit, such as 99213-25.</source>
        <translation>“{}” no es un código de la misma visita, como 99213-25.</translation>
    </message>
    <message>
        <source>Units are a number above 0.</source>
        <translation>Las unidades son un número mayor que 0.</translation>
    </message>
    <message>
        <source>Can this clinician</source>
        <translation>¿Puede este clínico</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>facturar</translation>
    </message>
    <message>
        <source>modifiers</source>
        <translation>modif.</translation>
    </message>
    <message>
        <source>at place</source>
        <translation>en el lugar</translation>
    </message>
    <message>
        <source>on</source>
        <translation>el</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unid.</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>mismo día</translation>
    </message>
    <message>
        <source>Clinician, NPI or name</source>
        <translation>Clínico, NPI o nombre</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation>Modificadores</translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation>Lugar de servicio</translation>
    </message>
    <message>
        <source>Date of service</source>
        <translation>Fecha de servicio</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Other codes of the same visit</source>
        <translation>Otros códigos de la misma visita</translation>
    </message>
</context>
<context>
    <name>QuickCheck</name>
    <message>
        <source>99214-25 on 10/03</source>
        <translation>99214-25 el 10/03</translation>
    </message>
    <message>
        <source>Quick check: code, place, date, clinician</source>
        <translation>Verificación rápida: código, lugar, fecha, clínico</translation>
    </message>
    <message>
        <source>Add to visit</source>
        <translation>Agregar a la visita</translation>
    </message>
    <message>
        <source>Begin with a code, like 99214-25</source>
        <translation>Empiece con un código, como 99214-25</translation>
    </message>
    <message>
        <source>Nobody here is called {name}</source>
        <translation>Aquí nadie se llama {name}</translation>
    </message>
    <message>
        <source>No clinician of this office is on file</source>
        <translation>No hay ningún clínico de este consultorio en el registro</translation>
    </message>
    <message>
        <source>place {}</source>
        <translation>lugar {}</translation>
    </message>
    <message>
        <source>Show the trail</source>
        <translation>Ver los pasos</translation>
    </message>
    <message>
        <source>Added to the visit</source>
        <translation>Agregado a la visita</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Versions of the contract</source>
        <translation>Versiones del contrato</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>How the version came about</source>
        <translation>Cómo surgió la versión</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Documents of the contract</source>
        <translation>Documentos del contrato</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Quitar archivo</translation>
    </message>
    <message>
        <source>Attach a PDF</source>
        <translation>Adjuntar un PDF</translation>
    </message>
    <message>
        <source>Rows by what becomes of them</source>
        <translation>Filas según lo que será de ellas</translation>
    </message>
    <message>
        <source>What holds rows back</source>
        <translation>Qué retiene filas</translation>
    </message>
    <message>
        <source>What rows are loaded with a flag for</source>
        <translation>Por qué se cargan filas con aviso</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenidas</translation>
    </message>
    <message>
        <source>fix here or leave out</source>
        <translation>corregir aquí u omitir</translation>
    </message>
    <message>
        <source>Loads with a flag</source>
        <translation>Se cargan con aviso</translation>
    </message>
    <message>
        <source>Every row is good.</source>
        <translation>Todas las filas están bien.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listas</translation>
    </message>
    <message>
        <source>load with a flag</source>
        <translation>con aviso</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenidas</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>Member names and birth dates in the file are not read. Of a member number only a keyed hash and the last characters are kept.</source>
        <translation>Los nombres y fechas de nacimiento de afiliados no se leen. Del número de afiliado solo se guardan un hash con clave y los últimos caracteres.</translation>
    </message>
    <message>
        <source>{shown} of {all} rows are listed; all are read and checked.</source>
        <translation>Se muestran {shown} de {all} filas; todas se leen y revisan.</translation>
    </message>
</context>
<context>
    <name>RateTable</name>
    <message>
        <source>Denied lines before and after</source>
        <translation>Líneas denegadas antes y después</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Change, points</source>
        <translation>Cambio, puntos</translation>
    </message>
    <message>
        <source>{0}, not over</source>
        <translation>{0}, sin terminar</translation>
    </message>
</context>
<context>
    <name>RecentChecks</name>
    <message>
        <source>Answers kept lately</source>
        <translation>Respuestas guardadas hace poco</translation>
    </message>
    <message>
        <source>Answers told to an office are kept here.</source>
        <translation>Aquí quedan las respuestas informadas a un consultorio.</translation>
    </message>
    <message>
        <source>Code, name, NPI</source>
        <translation>Código o nombre</translation>
    </message>
    <message>
        <source>Find what was told</source>
        <translation>Buscar lo que se dijo</translation>
    </message>
    <message>
        <source>Everything told</source>
        <translation>Todo lo dicho</translation>
    </message>
    <message>
        <source>Told by me</source>
        <translation>Dicho por mí</translation>
    </message>
    <message>
        <source>This clinician</source>
        <translation>Este clínico</translation>
    </message>
    <message>
        <source>Which told answers</source>
        <translation>Qué respuestas dichas</translation>
    </message>
    <message>
        <source>What we told the office</source>
        <translation>Lo que dijimos al consultorio</translation>
    </message>
    <message>
        <source>No told answer matches.</source>
        <translation>Ninguna respuesta coincide.</translation>
    </message>
    <message numerus="yes">
        <source>%n older ones: narrow the search.</source>
        <translation>
            <numerusform>%n más antigua: precise la búsqueda.</numerusform>
            <numerusform>%n más antiguas: precise la búsqueda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Back to list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>NPI {0}</source>
        <translation>NPI {0}</translation>
    </message>
    <message>
        <source>TIN {0}</source>
        <translation>TIN {0}</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0} afiliados</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} hasta el {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>1 escalation</source>
        <translation>1 escalamiento</translation>
    </message>
    <message>
        <source>{0} escalations</source>
        <translation>{0} escalamientos</translation>
    </message>
    <message numerus="yes">
        <source>%n codes ending</source>
        <translation>
            <numerusform>%n código termina</numerusform>
            <numerusform>%n códigos terminan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Reading the record.</source>
        <translation>Leyendo el registro.</translation>
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Partes del registro</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Places and people</source>
        <translation>Lugares y personas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>From the sheet you wrote at the first run</source>
        <translation>De la hoja que escribió la primera vez</translation>
    </message>
    <message>
        <source>How to open it</source>
        <translation>Cómo abrirlo</translation>
    </message>
    <message>
        <source>My hub</source>
        <translation>Mi servidor</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>From your authenticator app</source>
        <translation>De su aplicación de autenticación</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de acceso</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Open it without the passphrase</source>
        <translation>Ábralo sin la frase de acceso</translation>
    </message>
    <message>
        <source>Nothing was erased. The passphrase is not stored anywhere, so nobody can look it up: check Caps Lock and the keyboard language first. The code opens the file and gives it a new passphrase. Without it: if a hub is set up, your changes up to the last sync are there, and your administrator can let a new folder in.</source>
        <translation>No se borró nada. La frase no se guarda en ningún lugar y nadie puede buscarla: revise primero Bloq Mayús y el idioma del teclado. El código abre el archivo y le da una frase nueva. Sin él: si hay un servidor, sus cambios hasta la última sincronización están allí, y su administrador puede dejar entrar una carpeta nueva.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto hace falta</translation>
    </message>
    <message>
        <source>At least {0} characters, not one word</source>
        <translation>Al menos {0} caracteres, no una sola palabra</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Las dos no son iguales</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Your way back in</source>
        <translation>Su manera de volver a entrar</translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation>Anote su código de recuperación</translation>
    </message>
    <message>
        <source>It opens the file if you forget the passphrase. It is shown only now; keep it away from the laptop.</source>
        <translation>Abre el archivo si olvida la frase de acceso. Se muestra solo ahora; guárdelo lejos de la laptop.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ya lo anoté</translation>
    </message>
    <message>
        <source>Write it down first, then check the box</source>
        <translation>Anótelo primero y luego marque la casilla</translation>
    </message>
</context>
<context>
    <name>ReeducationSheet</name>
    <message>
        <source>A visit needs a day</source>
        <translation>Una visita necesita un día</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Codes to teach: {codes}.</source>
        <translation>Códigos por enseñar: {codes}.</translation>
    </message>
    <message>
        <source>Create re-education visit</source>
        <translation>Crear visita de capacitación</translation>
    </message>
    <message>
        <source>Day for {rep}</source>
        <translation>Día para {rep}</translation>
    </message>
    <message>
        <source>Denials: {reason}</source>
        <translation>Denegaciones: {reason}</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Handout for {office}</source>
        <translation>Folleto para {office}</translation>
    </message>
    <message>
        <source>No handout</source>
        <translation>Sin folleto</translation>
    </message>
    <message>
        <source>No rule here is broken by these denials: ask the payer why, or appeal, before you teach.</source>
        <translation>Estas denegaciones no incumplen ninguna regla de aquí: antes de enseñar, pregunte al pagador por qué, o apele.</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Plan visits</source>
        <translation>Planear visitas</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planeando</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Re-education: {reason}</source>
        <translation>Capacitación: {reason}</translation>
    </message>
    <message>
        <source>Say what the visit is for</source>
        <translation>Indique para qué es la visita</translation>
    </message>
    <message>
        <source>This day has passed</source>
        <translation>Este día ya pasó</translation>
    </message>
    <message>
        <source>claims check</source>
        <translation>revisión de reclamos</translation>
    </message>
    <message>
        <source>{unexplained} of {all} lines were denied though no rule here is broken: ask the payer why, or appeal those.</source>
        <translation>{unexplained} de {all} líneas se denegaron sin incumplir ninguna regla de aquí: pregunte al pagador por qué, o apele esas.</translation>
    </message>
</context>
<context>
    <name>ReferenceData</name>
    <message>
        <source>Reference data</source>
        <translation>Datos de referencia</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Sin cargar</translation>
    </message>
    <message>
        <source>{release}, loaded {day}</source>
        <translation>{release}, cargado el {day}</translation>
    </message>
    <message>
        <source>HCPCS Level II</source>
        <translation>HCPCS nivel II</translation>
    </message>
    <message>
        <source>Codes and modifiers, each quarter from CMS</source>
        <translation>Códigos y modificadores, cada trimestre de CMS</translation>
    </message>
    <message>
        <source>CPT</source>
        <translation>CPT</translation>
    </message>
    <message>
        <source>Your plan&apos;s licensed list: code, short label, dates</source>
        <translation>La lista con licencia de su plan: código, etiqueta breve, fechas</translation>
    </message>
    <message>
        <source>Provider taxonomy</source>
        <translation>Taxonomía de proveedores</translation>
    </message>
    <message>
        <source>Specialties of clinicians, from NUCC</source>
        <translation>Especialidades de los clínicos, de NUCC</translation>
    </message>
    <message>
        <source>Specialty crosswalk</source>
        <translation>Correspondencia de especialidades</translation>
    </message>
    <message>
        <source>Medicare specialty to taxonomy</source>
        <translation>De especialidad de Medicare a taxonomía</translation>
    </message>
    <message>
        <source>NCCI code pairs</source>
        <translation>Pares de códigos NCCI</translation>
    </message>
    <message>
        <source>Services that are not paid together</source>
        <translation>Servicios que no se pagan juntos</translation>
    </message>
    <message>
        <source>NCCI unit limits</source>
        <translation>Límites de unidades NCCI</translation>
    </message>
    <message>
        <source>Most units of a service in a day</source>
        <translation>Máximo de unidades de un servicio al día</translation>
    </message>
    <message>
        <source>Relative values</source>
        <translation>Valores relativos</translation>
    </message>
    <message>
        <source>Medicare physician fee schedule</source>
        <translation>Tarifario de médicos de Medicare</translation>
    </message>
    <message>
        <source>Places of service</source>
        <translation>Lugares de servicio</translation>
    </message>
    <message>
        <source>Two-digit codes, from CMS</source>
        <translation>Códigos de dos dígitos, de CMS</translation>
    </message>
    <message>
        <source>Denial reasons</source>
        <translation>Motivos de denegación</translation>
    </message>
    <message>
        <source>CARC and RARC with their dates</source>
        <translation>CARC y RARC con sus fechas</translation>
    </message>
    <message>
        <source>Exclusions (LEIE)</source>
        <translation>Exclusiones (LEIE)</translation>
    </message>
    <message>
        <source>Excluded from federal programs, monthly</source>
        <translation>Excluidos de programas federales, cada mes</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Renuncias a Medicare</translation>
    </message>
    <message>
        <source>Clinicians who left Medicare</source>
        <translation>Clínicos que dejaron Medicare</translation>
    </message>
</context>
<context>
    <name>RefusedView</name>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>The hub did not take this change.</source>
        <translation>El servidor no aceptó este cambio.</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Lo que usted escribió</translation>
    </message>
    <message>
        <source>kept on this laptop</source>
        <translation>guardado en esta laptop</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Descartar cambio</translation>
    </message>
    <message>
        <source>Try again offers it to the hub as it is. Export writes a file that anybody can read and keeps the change here. Discard asks first, then it is gone.</source>
        <translation>Intentar de nuevo lo ofrece al servidor tal cual. Exportar escribe un archivo que cualquiera puede leer y conserva el cambio aquí. Descartar pregunta antes; después ya no está.</translation>
    </message>
    <message>
        <source>{what}. Refused {when}.</source>
        <translation>{what}. Rechazado {when}.</translation>
    </message>
    <message>
        <source>It is one entry of {n} changes; they are taken together or not at all.</source>
        <translation>Es una entrada de {n} cambios; se aceptan todos juntos o ninguno.</translation>
    </message>
    <message>
        <source>The hub did not take it.</source>
        <translation>El servidor no lo aceptó.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>{value}, was {before}</source>
        <translation>{value}, antes {before}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Leave by {time} for {office}</source>
        <translation>Salga a las {time} hacia {office}</translation>
    </message>
    <message>
        <source>{time}: visit at {office}</source>
        <translation>{time}: visita en {office}</translation>
    </message>
    <message>
        <source>Due today: {office}</source>
        <translation>Vence hoy: {office}</translation>
    </message>
    <message numerus="yes">
        <source>Due today: {office}, and %n more</source>
        <translation>
            <numerusform>Vence hoy: {office}, y %n más</numerusform>
            <numerusform>Vence hoy: {office}, y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepPane</name>
    <message>
        <source>Next visits</source>
        <translation>Próximas visitas</translation>
    </message>
    <message>
        <source>No visit is planned</source>
        <translation>No hay visitas planeadas</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Compromisos abiertos</translation>
    </message>
    <message>
        <source>No promise is open</source>
        <translation>No hay compromisos abiertos</translation>
    </message>
    <message>
        <source>Open escalations</source>
        <translation>Escalamientos abiertos</translation>
    </message>
    <message>
        <source>No escalation is open</source>
        <translation>Ningún escalamiento abierto</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days} d de atraso</translation>
    </message>
</context>
<context>
    <name>RepeatsBlock</name>
    <message>
        <source>Repeats to plan</source>
        <translation>Repeticiones por planear</translation>
    </message>
    <message>
        <source>for {name}: {office}</source>
        <translation>en lugar de {name}: {office}</translation>
    </message>
    <message>
        <source>Visit to {office} planned</source>
        <translation>Visita a {office} planeada</translation>
    </message>
</context>
<context>
    <name>ReportChecks</name>
    <message>
        <source>1 change needs you</source>
        <translation>1 cambio le espera</translation>
    </message>
    <message>
        <source>1 change waits to be sent</source>
        <translation>1 cambio espera enviarse</translation>
    </message>
    <message>
        <source>Before you print</source>
        <translation>Antes de imprimir</translation>
    </message>
    <message>
        <source>Claims are older than the month</source>
        <translation>Los reclamos son anteriores al mes</translation>
    </message>
    <message>
        <source>Claims were loaded to its last day</source>
        <translation>Los reclamos llegan hasta su último día</translation>
    </message>
    <message>
        <source>Counts to {last} and says so on every page</source>
        <translation>Cuenta hasta el {last} y lo dice en cada página</translation>
    </message>
    <message>
        <source>Denials are not in this report</source>
        <translation>Las denegaciones no están en este informe</translation>
    </message>
    <message>
        <source>Figures are those of the Market screen</source>
        <translation>Las cifras son las de la pantalla Mercado</translation>
    </message>
    <message>
        <source>It stands on {count} loads</source>
        <translation>Se basa en {count} cargas</translation>
    </message>
    <message>
        <source>Last remittance loaded {day}</source>
        <translation>Última remesa cargada el {day}</translation>
    </message>
    <message>
        <source>Last sync {when}</source>
        <translation>Última sincronización {when}</translation>
    </message>
    <message>
        <source>Newest: {name}, {day}</source>
        <translation>Lo más reciente: {name}, {day}</translation>
    </message>
    <message>
        <source>No data was loaded from files</source>
        <translation>No se cargaron datos de archivos</translation>
    </message>
    <message>
        <source>No remittance was loaded</source>
        <translation>No se cargó ninguna remesa</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>The figures rest on what is on this laptop</source>
        <translation>Las cifras se basan en lo que hay en esta laptop</translation>
    </message>
    <message>
        <source>The first load is not complete</source>
        <translation>La primera carga no está completa</translation>
    </message>
    <message>
        <source>The last sync did not finish</source>
        <translation>La última sincronización no terminó</translation>
    </message>
    <message>
        <source>The month is not over</source>
        <translation>El mes no ha terminado</translation>
    </message>
    <message>
        <source>The month is over</source>
        <translation>El mes terminó</translation>
    </message>
    <message>
        <source>They are in this report. {age}</source>
        <translation>Están en este informe. {age}</translation>
    </message>
    <message>
        <source>This laptop belongs to no hub</source>
        <translation>Esta laptop no pertenece a ningún servidor</translation>
    </message>
    <message>
        <source>This laptop is in sync</source>
        <translation>Esta laptop está sincronizada</translation>
    </message>
    <message>
        <source>Visits and cases come from what the team wrote</source>
        <translation>Las visitas y los casos vienen de lo que escribió el equipo</translation>
    </message>
    <message>
        <source>{count} changes need you</source>
        <translation>{count} cambios le esperan</translation>
    </message>
    <message>
        <source>{count} changes wait to be sent</source>
        <translation>{count} cambios esperan enviarse</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{number} · {digest}, on every page</source>
        <translation>{number} · {digest}, en cada página</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problemas en el archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. Nothing is loaded until you say so.</source>
        <translation>
            <numerusform>%n problema. No se carga nada hasta que usted lo diga.</numerusform>
            <numerusform>%n problemas. No se carga nada hasta que usted lo diga.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is loaded until you say so. You can take it back.</source>
        <translation>No se carga nada hasta que usted lo diga. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>Most of the list is missing</source>
        <translation>Falta la mayor parte de la lista</translation>
    </message>
    <message>
        <source>Checks would answer as if the missing lines had ended. Load the file only if the list really became so short.</source>
        <translation>Las verificaciones responderían como si las líneas que faltan hubieran terminado. Cargue el archivo solo si la lista de verdad quedó tan corta.</translation>
    </message>
    <message>
        <source>No problem found</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Against {release}: {counts}</source>
        <translation>Frente a {release}: {counts}</translation>
    </message>
    <message>
        <source>the list that stands</source>
        <translation>la lista vigente</translation>
    </message>
    <message numerus="yes">
        <source>%n payments of this file were loaded before.</source>
        <translation>
            <numerusform>%n pago de este archivo ya se cargó antes.</numerusform>
            <numerusform>%n pagos de este archivo ya se cargaron antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Same payer, trace number and amount. Loaded again, their claims count twice.</source>
        <translation>Mismo pagador, número de rastreo e importe. Si se cargan otra vez, sus reclamos cuentan dos veces.</translation>
    </message>
    <message>
        <source>${amount} of {payer} came with {file}, loaded on {day}.</source>
        <translation>${amount} de {payer} llegó con {file}, cargado el {day}.</translation>
    </message>
    <message>
        <source>Trace {number}</source>
        <translation>Rastreo {number}</translation>
    </message>
</context>
<context>
    <name>ReportShelf</name>
    <message>
        <source>Covers</source>
        <translation>Abarca</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>Los datos cambiaron</translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n pages</source>
        <translation>
            <numerusform>Borrador, %n página</numerusform>
            <numerusform>Borrador, %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Education packet</source>
        <translation>Paquete educativo</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Made in Training</source>
        <translation>Se hace en Capacitación</translation>
    </message>
    <message>
        <source>Month is not over</source>
        <translation>Mes sin terminar</translation>
    </message>
    <message>
        <source>Monthly market report</source>
        <translation>Informe mensual del mercado</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Aún sin hacer</translation>
    </message>
    <message numerus="yes">
        <source>Ready, %n pages</source>
        <translation>
            <numerusform>Listo, %n página</numerusform>
            <numerusform>Listo, %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>one provider</source>
        <translation>un proveedor</translation>
    </message>
    <message>
        <source>Handover book</source>
        <translation>Libro de traspaso</translation>
    </message>
    <message>
        <source>Made when asked</source>
        <translation>Se hace al pedirlo</translation>
    </message>
    <message>
        <source>one territory</source>
        <translation>un territorio</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Monthly market report</source>
        <translation>Informe mensual del mercado</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Hacer de nuevo</translation>
    </message>
    <message>
        <source>Making {month}</source>
        <translation>Haciendo {month}</translation>
    </message>
    <message>
        <source>Education packet</source>
        <translation>Paquete educativo</translation>
    </message>
    <message>
        <source>Packets are made for one provider</source>
        <translation>Los paquetes se hacen para un proveedor</translation>
    </message>
    <message>
        <source>Choose a provider, a language and handouts in Training.</source>
        <translation>Elija un proveedor, un idioma y folletos en Capacitación.</translation>
    </message>
    <message>
        <source>Open Training</source>
        <translation>Abrir Capacitación</translation>
    </message>
    <message>
        <source>This report is not made yet</source>
        <translation>Este informe aún no está hecho</translation>
    </message>
    <message>
        <source>It is made from what is on this laptop, in a few seconds.</source>
        <translation>Se hace con lo que hay en esta laptop, en unos segundos.</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Hacer informe</translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation>Guardar informe como</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Saved {name}, %n pages</source>
        <translation>
            <numerusform>{name} guardado, %n página</numerusform>
            <numerusform>{name} guardado, %n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages sent to the printer</source>
        <translation>
            <numerusform>%n página enviada a la impresora</numerusform>
            <numerusform>%n páginas enviadas a la impresora</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>The report is not made yet</source>
        <translation>El informe aún no está hecho</translation>
    </message>
    <message>
        <source>Show pages in gray</source>
        <translation>Mostrar las páginas en gris</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Made on this laptop</source>
        <translation>Hechos en esta laptop</translation>
    </message>
    <message>
        <source>a month is made when you choose it</source>
        <translation>un mes se hace cuando usted lo elige</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Handover book</source>
        <translation>Libro de traspaso</translation>
    </message>
    <message>
        <source>A book of all offices of a territory</source>
        <translation>Un libro de todos los consultorios de un territorio</translation>
    </message>
    <message>
        <source>For whoever takes them over: people, contracts, what is open.</source>
        <translation>Para quien los recibe: personas, contratos, lo que está abierto.</translation>
    </message>
    <message>
        <source>Choose a territory</source>
        <translation>Elija un territorio</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>Haciendo {name}</translation>
    </message>
    <message>
        <source>Handover book…</source>
        <translation>Libro de traspaso…</translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message>
        <source>What do you do most days?</source>
        <translation>¿Qué hace la mayoría de los días?</translation>
    </message>
    <message>
        <source>I visit practices</source>
        <translation>Visito consultorios</translation>
    </message>
    <message>
        <source>Today&apos;s route, visit prep, visit form, code checks.</source>
        <translation>Ruta de hoy, preparación y formulario de visita, consultas de códigos.</translation>
    </message>
    <message>
        <source>Opens on Today</source>
        <translation>Abre en Hoy</translation>
    </message>
    <message>
        <source>I lead the market</source>
        <translation>Dirijo el mercado</translation>
    </message>
    <message>
        <source>Coverage, outlying visits, contracts ending, team goals, reports.</source>
        <translation>Cobertura, visitas pendientes, contratos por terminar, metas del equipo, informes.</translation>
    </message>
    <message>
        <source>Opens on Market</source>
        <translation>Abre en Mercado</translation>
    </message>
    <message>
        <source>I train offices and staff</source>
        <translation>Capacito a consultorios y personal</translation>
    </message>
    <message>
        <source>Materials in English and Spanish, packets, sessions.</source>
        <translation>Materiales en inglés y español, paquetes, sesiones.</translation>
    </message>
    <message>
        <source>Opens on Training</source>
        <translation>Abre en Capacitación</translation>
    </message>
</context>
<context>
    <name>RolePage</name>
    <message>
        <source>Your role</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Sets your home and menu order</source>
        <translation>Define su inicio y el orden del menú</translation>
    </message>
    <message>
        <source>What do you do most days?</source>
        <translation>¿Qué hace la mayoría de los días?</translation>
    </message>
    <message>
        <source>This only changes what opens first. You can switch later in Settings.</source>
        <translation>Esto solo cambia lo que se abre primero. Puede cambiarlo después en Ajustes.</translation>
    </message>
</context>
<context>
    <name>RosterSection</name>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Walk the roster</source>
        <translation>Repasar el listado</translation>
    </message>
    <message>
        <source>Roster walk: {done} of {all}</source>
        <translation>Repaso del listado: {done} de {all}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Open the roster walk</source>
        <translation>Abrir el repaso</translation>
    </message>
</context>
<context>
    <name>RosterSheet</name>
    <message>
        <source>Roster walk, {office}</source>
        <translation>Repaso del listado, {office}</translation>
    </message>
    <message>
        <source>Roster walk</source>
        <translation>Repaso del listado</translation>
    </message>
    <message>
        <source>Facts settled</source>
        <translation>Datos resueltos</translation>
    </message>
    <message>
        <source>Facts of the directory</source>
        <translation>Datos del directorio</translation>
    </message>
    <message>
        <source>Confirm the rest</source>
        <translation>Confirmar el resto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Only a practitioner can have left.</source>
        <translation>Solo un clínico puede haberse ido.</translation>
    </message>
    <message>
        <source>Next appointment, {need}</source>
        <translation>Próxima cita, {need}</translation>
    </message>
    <message>
        <source>10/14, +5 or today</source>
        <translation>10/14, +5 u hoy</translation>
    </message>
    <message>
        <source>An appointment lies today or later.</source>
        <translation>Una cita es hoy o más tarde.</translation>
    </message>
    <message>
        <source>A phone number has ten digits.</source>
        <translation>Un teléfono tiene diez dígitos.</translation>
    </message>
    <message>
        <source>Type languages such as English, Spanish, or codes such as ht.</source>
        <translation>Escriba idiomas como inglés, español, o códigos como ht.</translation>
    </message>
    <message>
        <source>Type yes or no.</source>
        <translation>Escriba sí o no.</translation>
    </message>
    <message>
        <source>Type what the office says.</source>
        <translation>Escriba lo que dice el consultorio.</translation>
    </message>
    <message>
        <source>where to: {others} or another place</source>
        <translation>adónde: {others} u otro lugar</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>adónde</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Se fue</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Type a date</source>
        <translation>Escribir fecha</translation>
    </message>
    <message>
        <source>None offered</source>
        <translation>Ninguna ofrecida</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Sin preguntar</translation>
    </message>
    <message>
        <source>Attested today</source>
        <translation>Consta hoy</translation>
    </message>
    <message>
        <source>Not attested</source>
        <translation>Sin constancia</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Se mudó</translation>
    </message>
</context>
<context>
    <name>RosterWalk</name>
    <message numerus="yes">
        <source>%n facts confirmed</source>
        <translation>
            <numerusform>%n dato confirmado</numerusform>
            <numerusform>%n datos confirmados</numerusform>
        </translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Consta</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Next appointment, {care}</source>
        <translation>Próxima cita, {care}</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Esta dirección</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Training attested today</source>
        <translation>Constancia de capacitación de hoy</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>preguntado {day}</translation>
    </message>
    <message>
        <source>counted in business days from today</source>
        <translation>en días hábiles desde hoy</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>for everybody here</source>
        <translation>por todos aquí</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>última {day}</translation>
    </message>
    <message>
        <source>never attested</source>
        <translation>sin constancia</translation>
    </message>
    <message>
        <source>never verified</source>
        <translation>nunca verificado</translation>
    </message>
    <message>
        <source>none offered</source>
        <translation>ninguna ofrecida</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>verified {day}</source>
        <translation>verificado {day}</translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>Stops of the day</source>
        <translation>Paradas del día</translation>
    </message>
</context>
<context>
    <name>RoutePane</name>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Map of the stops</source>
        <translation>Mapa de las paradas</translation>
    </message>
    <message>
        <source>Drives are estimated: straight line x 1.3.</source>
        <translation>Los trayectos son estimados: línea recta x 1.3.</translation>
    </message>
    <message>
        <source>straight line x 1.3, estimated</source>
        <translation>línea recta x 1.3, estimado</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 visita</translation>
    </message>
    <message>
        <source>{0} visits</source>
        <translation>{0} visitas</translation>
    </message>
    <message>
        <source>Nothing left for today</source>
        <translation>No queda nada para hoy</translation>
    </message>
    <message>
        <source>No visit is planned for this day. Plan one, or look at who is due.</source>
        <translation>No hay visitas planeadas para este día. Planee una o vea a quién le toca.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Leave by {0}</source>
        <translation>Salir a las {0}</translation>
    </message>
    <message>
        <source>· {0} mi</source>
        <translation>· {0} mi</translation>
    </message>
    <message>
        <source>{0} · {1} driving · {2} mi</source>
        <translation>{0} · {1} al volante · {2} mi</translation>
    </message>
    <message>
        <source>Late, leave by {0}</source>
        <translation>Tarde, salir a las {0}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>en lugar de {name}</translation>
    </message>
    <message>
        <source>1 escalation</source>
        <translation>1 escalamiento</translation>
    </message>
    <message>
        <source>{0} escalations</source>
        <translation>{0} escalamientos</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>quedan {0} días</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>{0} min short</source>
        <translation>{0} min tarde</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>A casa</translation>
    </message>
    <message>
        <source>Stop 1</source>
        <translation>Parada 1</translation>
    </message>
</context>
<context>
    <name>RouteWork</name>
    <message>
        <source>Choose a stop that is not done yet.</source>
        <translation>Elija una parada que aún no esté hecha.</translation>
    </message>
    <message>
        <source>Optimize order</source>
        <translation>Optimizar el orden</translation>
    </message>
    <message>
        <source>There is nothing to put in another order.</source>
        <translation>No hay nada que poner en otro orden.</translation>
    </message>
    <message>
        <source>Move the stop earlier</source>
        <translation>Mover la parada antes</translation>
    </message>
    <message>
        <source>Move the stop later</source>
        <translation>Mover la parada después</translation>
    </message>
    <message>
        <source>When the stop may begin</source>
        <translation>Cuándo puede empezar la parada</translation>
    </message>
    <message>
        <source>{office}: {window}</source>
        <translation>{office}: {window}</translation>
    </message>
    <message>
        <source>No order has less driving than {0}, est.</source>
        <translation>Ningún orden tiene menos manejo que {0}, est.</translation>
    </message>
    <message>
        <source>Driving {before} before, {after} now, est.</source>
        <translation>Manejo: antes {before}, ahora {after}, est.</translation>
    </message>
    <message>
        <source>The order is the best, driving {after}, est. Its times fit now.</source>
        <translation>El orden es el mejor, manejo {after}, est. Ahora sus horas alcanzan.</translation>
    </message>
    <message>
        <source>Driving {before} before, {after} now, est. Not every window fits.</source>
        <translation>Manejo: antes {before}, ahora {after}, est. No se cumplen todos los horarios.</translation>
    </message>
    <message>
        <source>Order kept. Driving {before} before, {after} now, est.</source>
        <translation>Orden guardado. Manejo: antes {before}, ahora {after}, est.</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
</context>
<context>
    <name>RowState</name>
    <message>
        <source>Needs you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Needs you: two people changed it, choose a value</source>
        <translation>Le espera: dos personas lo cambiaron, elija un valor</translation>
    </message>
    <message>
        <source>Received: your team has it</source>
        <translation>Recibido: su equipo lo tiene</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Refused: the hub did not take a change, it is kept here</source>
        <translation>Rechazado: el servidor no aceptó un cambio, se conserva aquí</translation>
    </message>
    <message>
        <source>Saved here: on this laptop only, it belongs to no hub</source>
        <translation>Guardado aquí: solo en esta laptop, no pertenece a ningún servidor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting: saved on this laptop, goes out with the next sync</source>
        <translation>En espera: guardado en esta laptop, sale con la próxima sincronización</translation>
    </message>
    <message>
        <source>needs your choice</source>
        <translation>espera su elección</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún no enviado</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>guardado aquí</translation>
    </message>
    <message>
        <source>sync refused</source>
        <translation>sincronización rechazada</translation>
    </message>
</context>
<context>
    <name>RuleReader</name>
    <message>
        <source>A contract in force covers the clinician on the day of service, by name or through the organization.</source>
        <translation>Un contrato vigente cubre al clínico el día del servicio, por nombre o a través de la organización.</translation>
    </message>
    <message>
        <source>A contract of an organization the clinician has to do with is in force on the day of service.</source>
        <translation>Un contrato de una organización vinculada al clínico está vigente el día del servicio.</translation>
    </message>
    <message>
        <source>A list of a contract that covers the clinician carries the code on the day of service.</source>
        <translation>Una lista de un contrato que cubre al clínico contiene el código el día del servicio.</translation>
    </message>
    <message>
        <source>Can be taught</source>
        <translation>Se puede enseñar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Denial to expect</source>
        <translation>Denegación esperada</translation>
    </message>
    <message>
        <source>No opt-out affidavit of the clinician covers the day of service.</source>
        <translation>Ninguna declaración de exclusión voluntaria del clínico cubre el día del servicio.</translation>
    </message>
    <message>
        <source>No other code that the clinician billed for the patient that day bundles this one by an NCCI pair edit in force. Where the edit allows it, a modifier that sets the services apart undoes it.</source>
        <translation>Ningún otro código que el clínico facturó al paciente ese día incluye este por un par NCCI vigente. Si la edición lo permite, un modificador que separa los servicios la deja sin efecto.</translation>
    </message>
    <message>
        <source>Our records</source>
        <translation>Nuestros registros</translation>
    </message>
    <message>
        <source>Payers also give</source>
        <translation>Los pagadores también dan</translation>
    </message>
    <message>
        <source>The NPI is not on the exclusion list (LEIE) on the day of service.</source>
        <translation>El NPI no está en la lista de exclusión (LEIE) el día del servicio.</translation>
    </message>
    <message>
        <source>The NPI of the line is right by its check digit and belongs to a clinician or organization on file.</source>
        <translation>El NPI de la línea es correcto por su dígito de control y pertenece a un clínico u organización registrados.</translation>
    </message>
    <message>
        <source>The code is in its official code set and valid on the day of service.</source>
        <translation>El código está en su lista oficial y es válido el día del servicio.</translation>
    </message>
    <message>
        <source>The line has no more units than the list allows.</source>
        <translation>La línea no tiene más unidades de las que permite la lista.</translation>
    </message>
    <message>
        <source>The list allows the code at the place of service.</source>
        <translation>La lista permite el código en el lugar de servicio.</translation>
    </message>
    <message>
        <source>The list allows the code for the clinician&apos;s specialty.</source>
        <translation>La lista permite el código para la especialidad del clínico.</translation>
    </message>
    <message>
        <source>The modifiers are those that the list allows or asks for, and none that it forbids.</source>
        <translation>Los modificadores son los que la lista permite o pide, y ninguno de los que prohíbe.</translation>
    </message>
    <message>
        <source>The units of the code stay within Medicare&apos;s limit: on the line (indicator 1), or over the day for one clinician and patient (indicators 2 and 3). Reversed, replaced and voided claims do not count.</source>
        <translation>Las unidades del código no superan el límite de Medicare: en la línea (indicador 1) o en el día para un clínico y un paciente (indicadores 2 y 3). No cuentan los reclamos revertidos, reemplazados o anulados.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>What it stood on at this moment</source>
        <translation>En qué se apoya en este momento</translation>
    </message>
    <message>
        <source>against the load before: {added} added, {changed} changed, {removed} removed</source>
        <translation>frente a la carga anterior: {added} añadidos, {changed} cambiados, {removed} quitados</translation>
    </message>
    <message>
        <source>as they are on this laptop</source>
        <translation>como están en esta laptop</translation>
    </message>
    <message>
        <source>last changed {day}</source>
        <translation>último cambio el {day}</translation>
    </message>
    <message>
        <source>loaded {day}</source>
        <translation>cargada el {day}</translation>
    </message>
    <message>
        <source>no list is loaded: nothing is judged by it</source>
        <translation>no hay lista cargada: nada se evalúa con ella</translation>
    </message>
    <message>
        <source>no: contracting or enrollment see to it</source>
        <translation>no: se encarga contratación o inscripción</translation>
    </message>
    <message>
        <source>yes: an office keeps it by billing otherwise</source>
        <translation>sí: la oficina la cumple facturando de otro modo</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Search providers, NPIs, codes, visits</source>
        <translation>Buscar proveedores, NPI, códigos, visitas</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>If it is stopped now, it is taken back whole. Nothing is left half done.</source>
        <translation>Si se detiene ahora, se deshace por completo. Nada queda a medias.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Something is still being saved</source>
        <translation>Aún se está guardando algo</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Respaldar ahora</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de acceso</translation>
    </message>
    <message>
        <source>of this laptop</source>
        <translation>de esta laptop</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Which screen comes first</source>
        <translation>Qué pantalla va primero</translation>
    </message>
    <message>
        <source>I visit practices</source>
        <translation>Visito consultorios</translation>
    </message>
    <message>
        <source>I lead the market</source>
        <translation>Dirijo el mercado</translation>
    </message>
    <message>
        <source>I train offices</source>
        <translation>Capacito consultorios</translation>
    </message>
    <message>
        <source>Only changes the order. You still reach every screen you have rights to.</source>
        <translation>Solo cambia el orden. Aún llega a cada pantalla a la que tiene derecho.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>At 200% panes become tabs.</source>
        <translation>Al 200% los paneles pasan a pestañas.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Handouts have their own language.</source>
        <translation>Los folletos tienen su propio idioma.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear después de</translation>
    </message>
    <message>
        <source>Quiet minutes. A warning comes one minute before. Ctrl L locks at once.</source>
        <translation>Minutos sin uso. Un aviso llega un minuto antes. Ctrl L bloquea al instante.</translation>
    </message>
    <message>
        <source>The keychain of your computer keeps the key. The passphrase still works.</source>
        <translation>El llavero de su computadora guarda la clave. La frase de acceso sigue sirviendo.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Nobody can look it up. Without it nobody can read this database.</source>
        <translation>Nadie puede consultarla. Sin ella nadie puede leer esta base de datos.</translation>
    </message>
    <message>
        <source>Data on this laptop</source>
        <translation>Datos en esta laptop</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Encrypted database</source>
        <translation>Base de datos cifrada</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Encrypted with the same key. The newest 7 are kept.</source>
        <translation>Cifrados con la misma clave. Se guardan los 7 más recientes.</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s sign-in</source>
        <translation>Abrir con el inicio de sesión de esta computadora</translation>
    </message>
    <message>
        <source>{0}, step {1}, SQLCipher {2}</source>
        <translation>{0}, paso {1}, SQLCipher {2}</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Backup {0} made</source>
        <translation>Respaldo {0} hecho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>From now on only the new passphrase opens it</source>
        <translation>Desde ahora solo la nueva frase de acceso lo abre</translation>
    </message>
    <message>
        <source>Leave the key with the keychain</source>
        <translation>Dejar la clave en el llavero</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>{0}, the newest of {1}</source>
        <translation>{0}, el más reciente del {1}</translation>
    </message>
    <message>
        <source>Where my day begins</source>
        <translation>Dónde empieza mi día</translation>
    </message>
    <message>
        <source>Routes count the drive to the first stop from here. It stays on this laptop; no address is kept.</source>
        <translation>Las rutas cuentan desde aquí el viaje a la primera parada. Queda en esta laptop; no se guarda ninguna dirección.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>Quick sheet</source>
        <translation>Hoja rápida</translation>
    </message>
</context>
<context>
    <name>SideFacts</name>
    <message>
        <source>While you talk</source>
        <translation>Mientras conversa</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>None on record</source>
        <translation>Ninguna registrada</translation>
    </message>
    <message>
        <source>Last visit {day}</source>
        <translation>Última visita {day}</translation>
    </message>
    <message>
        <source>Codes ending soon</source>
        <translation>Códigos que terminan pronto</translation>
    </message>
    <message>
        <source>{title}, {n} more</source>
        <translation>{title}, {n} más</translation>
    </message>
    <message>
        <source>{code} ends {day}, {days} d</source>
        <translation>{code} termina el {day}, {days} d</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>none in force</source>
        <translation>ninguno vigente</translation>
    </message>
    <message>
        <source>{number}, no end</source>
        <translation>{number}, sin fin</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>al {day}</translation>
    </message>
    <message>
        <source>{words}, {days} d</source>
        <translation>{words}, {days} d</translation>
    </message>
    <message>
        <source>{rate}, peers {peers}</source>
        <translation>{rate}, pares {peers}</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n abierto</numerusform>
            <numerusform>%n abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>Respuestas dadas</translation>
    </message>
    <message>
        <source>Visit brief</source>
        <translation>Ficha de visita</translation>
    </message>
    <message>
        <source>Quick check</source>
        <translation>Verificación rápida</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>En espera de sincronizar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>{0} to see to</source>
        <translation>{0} por atender</translation>
    </message>
    <message>
        <source>Nothing promised is open</source>
        <translation>Ningún compromiso abierto</translation>
    </message>
    <message>
        <source>What you promise at a visit shows here until it is kept.</source>
        <translation>Lo que promete en una visita aparece aquí hasta que se cumple.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message>
        <source>{0} changes</source>
        <translation>{0} cambios</translation>
    </message>
    <message>
        <source>Saved and encrypted on this laptop. They send by themselves when you are back online.</source>
        <translation>Guardados y cifrados en esta laptop. Se envían solos cuando vuelva a tener conexión.</translation>
    </message>
    <message>
        <source>Nothing on this laptop waits to be sent.</source>
        <translation>Nada en esta laptop espera enviarse.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>{0} nuevos</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} cambiados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All action items</source>
        <translation>Todos los compromisos</translation>
    </message>
    <message numerus="yes">
        <source>%n more action items</source>
        <translation>
            <numerusform>%n compromiso más</numerusform>
            <numerusform>%n compromisos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Enter the code your app shows now</source>
        <translation>Escriba el código que muestra ahora su aplicación</translation>
    </message>
    <message>
        <source>From your authenticator app, if you have one</source>
        <translation>De su aplicación de autenticación, si tiene una</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Código de un solo uso</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to the hub</source>
        <translation>Iniciar sesión en el servidor</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Iniciando sesión</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Esto hace falta</translation>
    </message>
    <message>
        <source>What waits is sent once you are signed in. It stays on this laptop too.</source>
        <translation>Lo que espera se envía en cuanto inicie sesión. También queda en esta laptop.</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>Empty to sign in with your organization, in the browser</source>
        <translation>Vacío para entrar con su organización, en el navegador</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>Esperando al navegador</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>How it is confirmed</source>
        <translation>Cómo se confirma</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Firme aquí</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Or type the name</source>
        <translation>O escriba el nombre</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Por qué se rechazó</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>attendance and materials only</source>
        <translation>solo asistencia y materiales</translation>
    </message>
    <message>
        <source>Add the signed paper as a scan</source>
        <translation>Agregar el papel firmado escaneado</translation>
    </message>
    <message>
        <source>A scan of the signed paper</source>
        <translation>Un escaneo del papel firmado</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>open</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message>
        <source>Approved codes</source>
        <translation>Códigos aprobados</translation>
    </message>
    <message>
        <source>Denial rate</source>
        <translation>Tasa de denegación</translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation>Reeducación</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Share of denied lines by month</source>
        <translation>Proporción de líneas denegadas por mes</translation>
    </message>
    <message>
        <source>{0} on 1 list</source>
        <translation>{0} en 1 lista</translation>
    </message>
    <message>
        <source>{0} on {1} lists</source>
        <translation>{0} en {1} listas</translation>
    </message>
    <message>
        <source>No approved codes are on file.</source>
        <translation>No hay códigos aprobados registrados.</translation>
    </message>
    <message>
        <source>{0} months · {1} lines</source>
        <translation>{0} meses · {1} líneas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>No claim lines are loaded</source>
        <translation>No hay líneas de reclamo cargadas</translation>
    </message>
    <message>
        <source>What changed around denials</source>
        <translation>Qué cambió en torno a las denegaciones</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Files loaded before</source>
        <translation>Archivos cargados antes</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer carga</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>lo más reciente primero</translation>
    </message>
    <message>
        <source>Remittances, tables, code files (*);;All files (*)</source>
        <translation>Remesas, tablas, archivos de códigos (*);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>Elija un archivo o suéltelo aquí</translation>
    </message>
    <message>
        <source>Claims logs and remittances, rosters and NPPES files, approved-code lists, official code lists. First you see what is in it; nothing is loaded before you say so.</source>
        <translation>Registros de reclamos y remesas, directorios y archivos NPPES, listas de códigos aprobados, listas oficiales de códigos. Primero verá lo que contiene; no se carga nada antes de que usted lo diga.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
</context>
<context>
    <name>StatePane</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>{name}, step {n} of {all}: {step}</source>
        <translation>{name}, paso {n} de {all}: {step}</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>STEP {0} OF {1}</source>
        <translation>PASO {0} DE {1}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Set up this laptop</source>
        <translation>Configurar esta laptop</translation>
    </message>
</context>
<context>
    <name>SubmissionPane</name>
    <message>
        <source>All claims</source>
        <translation>Todos los reclamos</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>Número de reclamo</translation>
    </message>
    <message>
        <source>Submitted claims</source>
        <translation>Reclamos enviados</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered, {amount} charged</source>
        <translation>
            <numerusform>%n sin respuesta, {amount} facturados</numerusform>
            <numerusform>%n sin respuesta, {amount} facturados</numerusform>
        </translation>
    </message>
    <message>
        <source>All are answered</source>
        <translation>Todos tienen respuesta</translation>
    </message>
    <message numerus="yes">
        <source>%n break a rule as they stand, {amount} charged</source>
        <translation>
            <numerusform>%n incumple una regla tal como está, {amount} facturados</numerusform>
            <numerusform>%n incumplen una regla tal como están, {amount} facturados</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading submitted claims.</source>
        <translation>Leyendo los reclamos enviados.</translation>
    </message>
    <message>
        <source>No submitted claims on this laptop yet</source>
        <translation>Aún no hay reclamos enviados en esta computadora</translation>
    </message>
    <message>
        <source>They come with a sync, or from a claims file (837P).</source>
        <translation>Llegan con una sincronización o de un archivo de reclamos (837P).</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>No claim matches</source>
        <translation>Ningún reclamo coincide</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>Quite un filtro para ver más.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué pasó con él</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Enviado como</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Afiliado</translation>
    </message>
    <message>
        <source>ending in {last}</source>
        <translation>termina en {last}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Enviar antes de</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Reemplazo</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulación</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days} d tarde</translation>
    </message>
</context>
<context>
    <name>SyncChoices</name>
    <message>
        <source>1 field agrees.</source>
        <translation>1 campo coincide.</translation>
    </message>
    <message>
        <source>Base · {where}</source>
        <translation>Base · {where}</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Keep both, theirs first</source>
        <translation>Conservar ambos, primero el de ellos</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Mine · {where}</source>
        <translation>Lo mío · {where}</translation>
    </message>
    <message>
        <source>Theirs · {who}</source>
        <translation>Lo de ellos · {who}</translation>
    </message>
    <message>
        <source>You and {who} both changed it before your laptops met. Both values are kept until you choose.</source>
        <translation>Usted y {who} lo cambiaron antes de que sus laptops se encontraran. Ambos valores se conservan hasta que elija.</translation>
    </message>
    <message>
        <source>You deleted it while {who} changed it. Both are kept until you choose.</source>
        <translation>Usted lo borró mientras {who} lo cambiaba. Ambas cosas se conservan hasta que elija.</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un colega</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>both started here</source>
        <translation>ambos partieron de aquí</translation>
    </message>
    <message>
        <source>changed again since</source>
        <translation>cambió otra vez desde entonces</translation>
    </message>
    <message>
        <source>choose above</source>
        <translation>elija arriba</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>elija uno</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mío</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>no borrado</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>de ellos</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta laptop</translation>
    </message>
    <message>
        <source>you, on another laptop</source>
        <translation>usted, en otra laptop</translation>
    </message>
    <message>
        <source>{field}: mine {mine}; theirs {theirs}; before {base}; {choice}</source>
        <translation>{field}: lo mío {mine}; lo de ellos {theirs}; antes {base}; {choice}</translation>
    </message>
    <message>
        <source>{field}: {value}, {whose}</source>
        <translation>{field}: {value}, {whose}</translation>
    </message>
    <message>
        <source>{kind} at {office}. </source>
        <translation>{kind} en {office}. </translation>
    </message>
    <message>
        <source>{n} colleagues</source>
        <translation>{n} colegas</translation>
    </message>
    <message>
        <source>{n} fields agree or are merged already.</source>
        <translation>{n} campos coinciden o ya están unidos.</translation>
    </message>
    <message>
        <source>{n} fields agree.</source>
        <translation>{n} campos coinciden.</translation>
    </message>
    <message>
        <source>{who} deleted it while you changed it. Both are kept until you choose; your value brings it back.</source>
        <translation>{who} lo borró mientras usted lo cambiaba. Ambas cosas se conservan hasta que elija; su valor lo recupera.</translation>
    </message>
</context>
<context>
    <name>SyncDiary</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo fue</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>Últimas sincronizaciones</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>{size}, {seconds} s</source>
        <translation>{size}, {seconds} s</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 le espera</translation>
    </message>
    <message>
        <source>1 refused</source>
        <translation>1 rechazado</translation>
    </message>
    <message>
        <source>{n} need you</source>
        <translation>{n} le esperan</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} rechazados</translation>
    </message>
</context>
<context>
    <name>SyncFields</name>
    <message>
        <source>Accepts new patients</source>
        <translation>Acepta pacientes nuevos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Añadido por</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Enmienda</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Según lo sabido el</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Begins by</source>
        <translation>Empieza antes de</translation>
    </message>
    <message>
        <source>Begins from</source>
        <translation>Empieza desde</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor momento</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Volver a revisar</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Elegido por</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Claim issue</source>
        <translation>Problema de reclamos</translation>
    </message>
    <message>
        <source>Claim line</source>
        <translation>Línea de reclamo</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>Número de reclamo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>Lista de códigos</translation>
    </message>
    <message>
        <source>Codes of the same visit</source>
        <translation>Códigos de la misma visita</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Corrige</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Cantidades</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date of service</source>
        <translation>Fecha de servicio</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Días entre visitas</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Días de aviso</translation>
    </message>
    <message>
        <source>Days to dispute</source>
        <translation>Días para disputar</translation>
    </message>
    <message>
        <source>Days to file</source>
        <translation>Días para presentar</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Días para pagar</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Denied lines</source>
        <translation>Líneas denegadas</translation>
    </message>
    <message>
        <source>Distance from the middle</source>
        <translation>Distancia del centro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminado por</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Termina el</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalamiento</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Otorgado por</translation>
    </message>
    <message>
        <source>Granted until</source>
        <translation>Concedido hasta</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Vale para</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigor desde</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>En esta etapa desde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Last code</source>
        <translation>Último código</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>Línea de negocio</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Cargado</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Material version</source>
        <translation>Versión del material</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Afiliados</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Modifiers</source>
        <translation>Modificadores</translation>
    </message>
    <message>
        <source>Modifiers not allowed</source>
        <translation>Modificadores no permitidos</translation>
    </message>
    <message>
        <source>Modifiers required</source>
        <translation>Modificadores requeridos</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Months of renewal</source>
        <translation>Meses de renovación</translation>
    </message>
    <message>
        <source>NPI</source>
        <translation>NPI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>Vencimiento del próximo paso</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Owner at the office</source>
        <translation>Responsable en el consultorio</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Parts of a unit</source>
        <translation>Partes de una unidad</translation>
    </message>
    <message>
        <source>Payer of the payment</source>
        <translation>Pagador del pago</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>Número de pago</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation>Lugar de servicio</translation>
    </message>
    <message>
        <source>Places of service</source>
        <translation>Lugares de servicio</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Planteado</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Logrado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason to unlock</source>
        <translation>Motivo para desbloquear</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Renewal stage</source>
        <translation>Etapa de renovación</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Se renueva solo</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Revisar antes del</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>Causa raíz</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Seconds in the form</source>
        <translation>Segundos en el formulario</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Saldado</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signature as drawn</source>
        <translation>Firma dibujada</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Specialties</source>
        <translation>Especialidades</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Pasos de la verificación</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>Taught back</source>
        <translation>Explicado de vuelta</translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation>Taxonomía</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>Dicho a</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units at most</source>
        <translation>Unidades como máximo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Weeks or months</source>
        <translation>Semanas o meses</translation>
    </message>
    <message>
        <source>What we taught</source>
        <translation>Qué enseñamos</translation>
    </message>
    <message>
        <source>Who was taught</source>
        <translation>A quién se enseñó</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Above what is expected</source>
        <translation>Por encima de lo esperado</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Preguntado el</translation>
    </message>
    <message>
        <source>Attested on</source>
        <translation>Constancia del</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Verificado el</translation>
    </message>
    <message>
        <source>Correction file</source>
        <translation>Archivo de correcciones</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Lo decidió</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decidido el</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Directory fact</source>
        <translation>Dato del directorio</translation>
    </message>
    <message>
        <source>Kind of care</source>
        <translation>Tipo de atención</translation>
    </message>
    <message>
        <source>Listed before</source>
        <translation>Figuraba</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Necesidad</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Ya no está allí</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Ofrecido para el</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Valor anterior</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesto por</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Propuesto el</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Telehealth</source>
        <translation>Telesalud</translation>
    </message>
    <message>
        <source>The office says</source>
        <translation>El consultorio dice</translation>
    </message>
    <message>
        <source>Kept at the visit</source>
        <translation>Cumplido en la visita</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Primera versión</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Aplazado hasta</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Who began it</source>
        <translation>Quién empezó</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Por qué espera</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
</context>
<context>
    <name>SyncMerged</name>
    <message>
        <source>Puts back what was there before you changed it: {fields}. What somebody changed since, and what your colleague wrote, stays.</source>
        <translation>Repone lo que había antes de su cambio: {fields}. Lo que alguien cambió después, y lo que escribió su colega, se queda.</translation>
    </message>
    <message>
        <source>{fields} changed apart</source>
        <translation>{fields} cambiados por separado</translation>
    </message>
    <message>
        <source>{fields}: both wrote the same</source>
        <translation>{fields}: ambos escribieron lo mismo</translation>
    </message>
    <message>
        <source>{fields}: lines of both</source>
        <translation>{fields}: líneas de ambos</translation>
    </message>
    <message>
        <source>{field}: mine {mine}; theirs {theirs}; before {base}</source>
        <translation>{field}: lo mío {mine}; lo de ellos {theirs}; antes {base}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Choose mine or theirs</source>
        <translation>Elegir lo mío o lo otro</translation>
    </message>
    <message>
        <source>Reading what waits.</source>
        <translation>Leyendo lo que espera.</translation>
    </message>
    <message>
        <source>Talking to the hub</source>
        <translation>Hablando con el servidor</translation>
    </message>
    <message>
        <source>Sent {sent}, received {received}</source>
        <translation>Enviados {sent}, recibidos {received}</translation>
    </message>
    <message>
        <source>This laptop belongs to the hub now</source>
        <translation>Esta laptop ya pertenece al servidor</translation>
    </message>
    <message>
        <source>Saved, the choice goes to the hub with the next sync</source>
        <translation>Guardado; la elección va al servidor con la próxima sincronización</translation>
    </message>
    <message>
        <source>It is offered again with the next sync</source>
        <translation>Se ofrece de nuevo con la próxima sincronización</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>¿Descartar este cambio?</translation>
    </message>
    <message>
        <source>What you wrote here is gone for good. Export it first to keep a copy.</source>
        <translation>Lo que escribió aquí se pierde para siempre. Expórtelo antes para guardar una copia.</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Descartar cambio</translation>
    </message>
    <message>
        <source>Keep change</source>
        <translation>Conservar cambio</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>Cambio descartado</translation>
    </message>
    <message>
        <source>Export changes as</source>
        <translation>Exportar cambios como</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>No hub is set up</source>
        <translation>No hay servidor configurado</translation>
    </message>
    <message>
        <source>This laptop works alone. With a hub your team sees what you write, and you see theirs.</source>
        <translation>Esta laptop trabaja sola. Con un servidor su equipo ve lo que usted escribe y usted ve lo de ellos.</translation>
    </message>
    <message>
        <source>Connect to a hub</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>When two people change the same field, both values wait here for a choice.</source>
        <translation>Cuando dos personas cambian el mismo campo, ambos valores esperan aquí una elección.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>Conservar todo lo mío</translation>
    </message>
    <message>
        <source>Keep all theirs</source>
        <translation>Conservar todo lo otro</translation>
    </message>
    <message>
        <source>Choose a value for each field</source>
        <translation>Elija un valor para cada campo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Export what is not sent</source>
        <translation>Exportar lo no enviado</translation>
    </message>
    <message>
        <source>Last syncs</source>
        <translation>Últimas sincronizaciones</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Le esperan</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Elección</translation>
    </message>
    <message>
        <source>Sync waits until you ask</source>
        <translation>La sincronización espera hasta que la pida</translation>
    </message>
    <message>
        <source>Sync goes on by itself</source>
        <translation>La sincronización sigue sola</translation>
    </message>
    <message>
        <source>Pause or go on by itself</source>
        <translation>Pausar o seguir sola</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Take my part back</source>
        <translation>Deshacer mi parte</translation>
    </message>
    <message>
        <source>1 change written to {name}, readable by anybody</source>
        <translation>1 cambio escrito en {name}, legible para cualquiera</translation>
    </message>
    <message>
        <source>Nothing was taken back: it has changed since</source>
        <translation>No se deshizo nada: ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>Taken back: {fields}</source>
        <translation>Se deshizo: {fields}</translation>
    </message>
    <message>
        <source>{n} changes written to {name}, readable by anybody</source>
        <translation>{n} cambios escritos en {name}, legibles para cualquiera</translation>
    </message>
    <message>
        <source>Full log</source>
        <translation>Registro completo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to the hub</source>
        <translation>Iniciar sesión en el servidor</translation>
    </message>
</context>
<context>
    <name>SyncSide</name>
    <message>
        <source>Need you</source>
        <translation>Le esperan</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Connect to a hub</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En espera de envío</translation>
    </message>
    <message>
        <source>Chosen already</source>
        <translation>Ya elegidos</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 campo</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} campos</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un colega</translation>
    </message>
    <message>
        <source>{field}, by {name}</source>
        <translation>{field}, por {name}</translation>
    </message>
    <message>
        <source>Merged for you</source>
        <translation>Unido para usted</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>1, no choice needed</source>
        <translation>1, no hay que elegir</translation>
    </message>
    <message>
        <source>{n}, no choice needed</source>
        <translation>{n}, no hay que elegir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>SyncState</name>
    <message>
        <source>1 change waits</source>
        <translation>1 cambio espera</translation>
    </message>
    <message>
        <source>1 change waits to be sent.</source>
        <translation>1 cambio espera enviarse.</translation>
    </message>
    <message>
        <source>1 change was refused</source>
        <translation>1 cambio fue rechazado</translation>
    </message>
    <message>
        <source>Everything is saved and encrypted here. Connect to a hub to share it with your team.</source>
        <translation>Todo está guardado y cifrado aquí. Conecte un servidor para compartirlo con su equipo.</translation>
    </message>
    <message>
        <source>Everything is saved and encrypted on this laptop.</source>
        <translation>Todo está guardado y cifrado en esta laptop.</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Last sync {when}.</source>
        <translation>Última sincronización {when}.</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>Nothing is lost; both values are kept until you choose.</source>
        <translation>No se pierde nada; ambos valores se conservan hasta que elija.</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>Nada espera en esta laptop.</translation>
    </message>
    <message>
        <source>On this laptop only</source>
        <translation>Solo en esta laptop</translation>
    </message>
    <message>
        <source>Sync now brings your market here.</source>
        <translation>Sincronizar ahora trae aquí su mercado.</translation>
    </message>
    <message>
        <source>Sync now goes on where it stopped.</source>
        <translation>Sincronizar ahora sigue donde se detuvo.</translation>
    </message>
    <message>
        <source>They are saved and encrypted on this laptop.</source>
        <translation>Están guardados y cifrados en esta laptop.</translation>
    </message>
    <message>
        <source>{n} changes wait</source>
        <translation>{n} cambios esperan</translation>
    </message>
    <message>
        <source>{n} changes wait to be sent.</source>
        <translation>{n} cambios esperan enviarse.</translation>
    </message>
    <message>
        <source>{n} changes were refused</source>
        <translation>{n} cambios fueron rechazados</translation>
    </message>
    <message>
        <source>1 change needs you</source>
        <translation>1 cambio le espera</translation>
    </message>
    <message>
        <source>{n} changes need you</source>
        <translation>{n} cambios le esperan</translation>
    </message>
    <message>
        <source>Loading your market for the first time</source>
        <translation>Cargando su mercado por primera vez</translation>
    </message>
    <message>
        <source>Nothing is lost: what you wrote is kept on this laptop, and can be exported.</source>
        <translation>No se pierde nada: lo que escribió queda en esta laptop y se puede exportar.</translation>
    </message>
    <message>
        <source>Nothing is sent until you ask. Everything is saved and encrypted on this laptop.</source>
        <translation>No se envía nada hasta que usted lo pida. Todo está guardado y cifrado en esta laptop.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Saved and encrypted on this laptop. They send by themselves when you are back online.</source>
        <translation>Guardados y cifrados en esta laptop. Se envían solos cuando vuelva a tener conexión.</translation>
    </message>
    <message>
        <source>{n} of {m} kinds of records are here, you can work with them already.</source>
        <translation>{n} de {m} tipos de registros ya están aquí, puede trabajar con ellos.</translation>
    </message>
    <message>
        <source>You can go on working, everything is saved on this laptop.</source>
        <translation>Puede seguir trabajando, todo está guardado en esta laptop.</translation>
    </message>
    <message>
        <source>Syncing now</source>
        <translation>Sincronizando ahora</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>A value does not fit its field at the hub. Enter it again on the record.</source>
        <translation>Un valor no cabe en su campo del servidor. Escríbalo de nuevo en el registro.</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Enmienda</translation>
    </message>
    <message>
        <source>Another record has this number already.</source>
        <translation>Otro registro ya tiene este número.</translation>
    </message>
    <message>
        <source>Approved code</source>
        <translation>Código aprobado</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>Elección entre dos valores</translation>
    </message>
    <message>
        <source>Claim issue</source>
        <translation>Problema de reclamos</translation>
    </message>
    <message>
        <source>Claim line reviewed</source>
        <translation>Línea de reclamo revisada</translation>
    </message>
    <message>
        <source>Code check</source>
        <translation>Consulta de código</translation>
    </message>
    <message>
        <source>Code list</source>
        <translation>Lista de códigos</translation>
    </message>
    <message>
        <source>Code list of a contract</source>
        <translation>Lista de códigos de un contrato</translation>
    </message>
    <message>
        <source>Code taught</source>
        <translation>Código enseñado</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contract file</source>
        <translation>Archivo de contrato</translation>
    </message>
    <message>
        <source>Contract term</source>
        <translation>Condición de contrato</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Decision on an outlying figure</source>
        <translation>Decisión sobre una cifra atípica</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Escalamiento</translation>
    </message>
    <message>
        <source>Escalation note</source>
        <translation>Nota de escalamiento</translation>
    </message>
    <message>
        <source>File load</source>
        <translation>Carga de archivo</translation>
    </message>
    <message>
        <source>Former renewal</source>
        <translation>Renovación anterior</translation>
    </message>
    <message>
        <source>Handout given</source>
        <translation>Folleto entregado</translation>
    </message>
    <message>
        <source>Line of an issue</source>
        <translation>Línea de un problema</translation>
    </message>
    <message>
        <source>Mapping of columns</source>
        <translation>Asignación de columnas</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Material version</source>
        <translation>Versión de material</translation>
    </message>
    <message>
        <source>Negotiation note</source>
        <translation>Nota de negociación</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Office of a provider</source>
        <translation>Consultorio de un proveedor</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pago recibido</translation>
    </message>
    <message>
        <source>Picture of a visit</source>
        <translation>Imagen de una visita</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Provider in a contract</source>
        <translation>Proveedor en un contrato</translation>
    </message>
    <message>
        <source>Re-education decision</source>
        <translation>Decisión de reeducación</translation>
    </message>
    <message>
        <source>Renewal decision</source>
        <translation>Decisión de renovación</translation>
    </message>
    <message>
        <source>Repeats of a visit</source>
        <translation>Repeticiones de una visita</translation>
    </message>
    <message>
        <source>Step of an amendment</source>
        <translation>Paso de una enmienda</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territorio</translation>
    </message>
    <message>
        <source>The hub does not know this kind of record yet. Try again after the hub is updated.</source>
        <translation>El servidor aún no conoce este tipo de registro. Intente de nuevo cuando se actualice.</translation>
    </message>
    <message>
        <source>The hub keeps this record for a market you have no right to change. Ask your administrator for the right, then try again.</source>
        <translation>El servidor guarda este registro para un mercado que usted no puede cambiar. Pida el permiso a su administrador e intente de nuevo.</translation>
    </message>
    <message>
        <source>The hub stumbled over this change several times. Export it for your administrator.</source>
        <translation>El servidor tropezó varias veces con este cambio. Expórtelo para su administrador.</translation>
    </message>
    <message>
        <source>The office is in another representative&apos;s territory. Ask your manager to enter it, or to give the office to you.</source>
        <translation>El consultorio está en el territorio de otro representante. Pida a su gerente que haga el cambio o que le asigne el consultorio.</translation>
    </message>
    <message>
        <source>The record it belongs to is not at the hub. Try again once that one is there.</source>
        <translation>El registro al que pertenece no está en el servidor. Intente de nuevo cuando esté.</translation>
    </message>
    <message>
        <source>The record was deleted at the hub before your change arrived. If it is still true, enter it on another record, then discard it here.</source>
        <translation>El registro se borró en el servidor antes de que llegara su cambio. Si aún vale, anótelo en otro registro y descártelo aquí.</translation>
    </message>
    <message>
        <source>True-up</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit target</source>
        <translation>Meta de visitas</translation>
    </message>
    <message>
        <source>Visit topic</source>
        <translation>Tema de visita</translation>
    </message>
    <message>
        <source>Your role does not let you change records of this kind. Ask your manager to enter it.</source>
        <translation>Su rol no le permite cambiar registros de este tipo. Pida a su gerente que haga el cambio.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>hoy {clock}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>ayer {clock}</translation>
    </message>
    <message>
        <source>{n} brought back</source>
        <translation>{n} recuperados</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} cambiados</translation>
    </message>
    <message>
        <source>{n} deleted</source>
        <translation>{n} borrados</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} nuevos</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>It belongs to an entry of which the hub refused another part. Once that part is put right, or discarded, try all of it again.</source>
        <translation>Forma parte de una entrada de la que el servidor rechazó otra parte. Cuando esa parte esté corregida o descartada, vuelva a intentar todo el conjunto.</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Intercambiando</translation>
    </message>
    <message>
        <source>Files: {n} of {m}</source>
        <translation>Archivos: {n} de {m}</translation>
    </message>
    <message>
        <source>Loading: {kind}, {n} records</source>
        <translation>Cargando: {kind}, {n} registros</translation>
    </message>
    <message>
        <source>Received {n} records</source>
        <translation>{n} registros recibidos</translation>
    </message>
    <message>
        <source>Sending {n} of {m}</source>
        <translation>Enviando {n} de {m}</translation>
    </message>
    <message>
        <source>Appointment wait</source>
        <translation>Espera de cita</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Constancia</translation>
    </message>
    <message>
        <source>Correction file</source>
        <translation>Archivo de correcciones</translation>
    </message>
    <message>
        <source>Directory check</source>
        <translation>Verificación del directorio</translation>
    </message>
    <message>
        <source>Directory correction</source>
        <translation>Corrección del directorio</translation>
    </message>
    <message>
        <source>Call, mail or note</source>
        <translation>Llamada, correo o nota</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>%n fields are as before.</source>
        <translation>
            <numerusform>%n campo queda como antes.</numerusform>
            <numerusform>%n campos quedan como antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings may turn: {rule}.</source>
        <translation>
            <numerusform>%n hallazgo puede cambiar: {rule}.</numerusform>
            <numerusform>%n hallazgos pueden cambiar: {rule}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks of reviewed lines lose their line.</source>
        <translation>
            <numerusform>%n marca de línea revisada pierde su línea.</numerusform>
            <numerusform>%n marcas de líneas revisadas pierden su línea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more answers that stand on it stay as they were told.</source>
        <translation>
            <numerusform>%n respuesta más que se basa en ella queda como se dio.</numerusform>
            <numerusform>%n respuestas más que se basan en ella quedan como se dieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more issues and visits stay.</source>
        <translation>
            <numerusform>%n asunto o visita más se conserva.</numerusform>
            <numerusform>%n asuntos y visitas más se conservan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows go.</source>
        <translation>
            <numerusform>Se quita %n fila.</numerusform>
            <numerusform>Se quitan %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>No other load of this list is there: nothing is known of what it says.</source>
        <translation>No hay otra carga de esta lista: no se sabe nada de lo que dice.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer carga</translation>
    </message>
    <message>
        <source>Take back {file}?</source>
        <translation>¿Deshacer la carga de {file}?</translation>
    </message>
    <message>
        <source>The answer about {code} for {npi}, told on {day}, stays as it was told.</source>
        <translation>La respuesta sobre {code} para {npi}, dada el {day}, queda como se dio.</translation>
    </message>
    <message>
        <source>The issue {title} stays, without {losing} of its {lines} lines.</source>
        <translation>El asunto {title} se conserva, sin {losing} de sus {lines} líneas.</translation>
    </message>
    <message>
        <source>The visit to {office} on {day} stays planned.</source>
        <translation>La visita a {office} el {day} sigue planeada.</translation>
    </message>
    <message>
        <source>What the file brought is no longer used. It can be loaded again.</source>
        <translation>Lo que trajo el archivo deja de usarse. Se puede volver a cargar.</translation>
    </message>
    <message>
        <source>{claims} claims, {lines} lines and {findings} findings go.</source>
        <translation>Se quitan {claims} reclamos, {lines} líneas y {findings} hallazgos.</translation>
    </message>
    <message numerus="yes">
        <source>{file} taken back, %n rows</source>
        <translation>
            <numerusform>{file} deshecho, %n fila</numerusform>
            <numerusform>{file} deshecho, %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>{other} answers already; no answer changes.</source>
        <translation>{other} ya responde; ninguna respuesta cambia.</translation>
    </message>
    <message>
        <source>{other} answers in its place.</source>
        <translation>{other} responde en su lugar.</translation>
    </message>
</context>
<context>
    <name>TalkBlock</name>
    <message>
        <source>Talk about</source>
        <translation>De qué hablar</translation>
    </message>
    <message>
        <source>{title}. Say where it stands; {owner} has it.</source>
        <translation>{title}. Diga cómo va; lo tiene {owner}.</translation>
    </message>
    <message>
        <source>{code} is on the denied line. Go through why, and what to send next time.</source>
        <translation>{code} está en la línea denegada. Repase el motivo y qué enviar la próxima vez.</translation>
    </message>
    <message>
        <source>{code} is on {code_lines} of the {lines} denied lines. Go through why, and what to send next time.</source>
        <translation>{code} está en {code_lines} de las {lines} líneas denegadas. Repase por qué y qué enviar la próxima vez.</translation>
    </message>
    <message>
        <source>Approval ends {0}. Agree who asks for the renewal, and what to do until then.</source>
        <translation>La aprobación termina el {0}. Acuerden quién pide la renovación y qué hacer hasta entonces.</translation>
    </message>
    <message>
        <source>The contract runs to {0}. Ask whether anything should change.</source>
        <translation>El contrato dura hasta el {0}. Pregunte si algo debe cambiar.</translation>
    </message>
    <message>
        <source>from the facts on this page</source>
        <translation>con los datos de esta página</translation>
    </message>
    <message>
        <source>The contract ends {ends}, {days} d left, and nothing renews it. Say so, and agree what comes next.</source>
        <translation>El contrato termina el {ends} (quedan {days} d) y nada lo renueva. Dígalo y acuerde qué sigue.</translation>
    </message>
    <message>
        <source>The contract ended {ends}; services since then are not covered, and {denied} on them follows from it. Say so, and agree what comes next.</source>
        <translation>El contrato terminó el {ends}; los servicios posteriores no se cubren, y de ahí viene {denied}. Dígalo y acuerde qué sigue.</translation>
    </message>
    <message>
        <source>The contract ended {ends}; services since then are not covered. Say so, and agree what comes next.</source>
        <translation>El contrato terminó el {ends}; los servicios posteriores no se cubren. Dígalo y acuerde qué sigue.</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>el consultorio</translation>
    </message>
    <message>
        <source>Promised and {days} d late: {text} ({owner}). Say when it comes.</source>
        <translation>Prometido, {days} d de atraso: {text} ({owner}). Diga cuándo llega.</translation>
    </message>
    <message>
        <source>The approved list changed: {0}. Leave the new sheet.</source>
        <translation>Cambió la lista aprobada ({0}). Deje la hoja nueva.</translation>
    </message>
    <message>
        <source>Taught because of {0}; check again by {1}. Ask them to show it.</source>
        <translation>Se enseñó por {0}; verifique a más tardar el {1}. Pida que lo muestren.</translation>
    </message>
    <message>
        <source>The contract renews by itself unless notice is given by {0}. Ask whether anything should change.</source>
        <translation>El contrato se renueva solo si nadie avisa a más tardar el {0}. Pregunte si algo debe cambiar.</translation>
    </message>
    <message>
        <source>Case opened {0}</source>
        <translation>Caso abierto el {0}</translation>
    </message>
    <message>
        <source>Claims log, 90 days</source>
        <translation>Reclamos, 90 días</translation>
    </message>
    <message>
        <source>Contract, {0}</source>
        <translation>Contrato, {0}</translation>
    </message>
    <message>
        <source>Visit {0}</source>
        <translation>Visita del {0}</translation>
    </message>
    <message>
        <source>Due {0}</source>
        <translation>Vencía el {0}</translation>
    </message>
</context>
<context>
    <name>TargetSheet</name>
    <message>
        <source>Tier, specialty or name</source>
        <translation>Nivel, especialidad o nombre</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>Días entre visitas</translation>
    </message>
    <message>
        <source>Set a visit target</source>
        <translation>Fijar una meta de visitas</translation>
    </message>
    <message>
        <source>The most specific one counts: office, clinician, specialty, tier. 0 days takes a target away. Now: {targets}.</source>
        <translation>Cuenta la más específica: consultorio, clínico, especialidad, nivel. 0 días quita una meta. Ahora: {targets}.</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>Fijar meta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Target of {name} set to {n} days</source>
        <translation>Meta de {name} fijada en {n} días</translation>
    </message>
    <message>
        <source>Target of {name} taken away</source>
        <translation>Meta de {name} quitada</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Choose a tier, specialty or name from the list</source>
        <translation>Elija un nivel, una especialidad o un nombre de la lista</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Tier {name}</source>
        <translation>Nivel {name}</translation>
    </message>
    <message>
        <source>Specialty {name}</source>
        <translation>Especialidad {name}</translation>
    </message>
    <message>
        <source>Clinician {name}</source>
        <translation>Clínico {name}</translation>
    </message>
    <message>
        <source>Office {name}</source>
        <translation>Consultorio {name}</translation>
    </message>
    <message>
        <source>tier {name}</source>
        <translation>nivel {name}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
</context>
<context>
    <name>TaskDeeds</name>
    <message>
        <source>Choose an action item first.</source>
        <translation>Elija primero un compromiso.</translation>
    </message>
    <message>
        <source>Done with evidence…</source>
        <translation>Hecho, con prueba…</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Recordarme…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Traspasar…</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Nuevo compromiso</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Action item added</source>
        <translation>Compromiso agregado</translation>
    </message>
    <message>
        <source>by mail, by phone, on paper</source>
        <translation>por correo, por teléfono, en papel</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Marked as kept</source>
        <translation>Marcado como cumplido</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>A later day</source>
        <translation>Un día posterior</translation>
    </message>
    <message>
        <source>Say why it waits</source>
        <translation>Diga por qué espera</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>Recordarme el</translation>
    </message>
    <message>
        <source>Today or later</source>
        <translation>Hoy o después</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Reminder set</source>
        <translation>Recordatorio guardado</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Nuevo responsable</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Elija a una persona</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Traspasado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>TaskListPane</name>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>Por atender</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Office&apos;s</source>
        <translation>Del consultorio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>What Today counts: yours, what offices owe that is due, and what you cover for colleagues, without what is put off.</source>
        <translation>Lo que cuenta Hoy: lo suyo, lo que deben los consultorios y ya vence, y lo que cubre por colegas, sin lo aplazado.</translation>
    </message>
    <message>
        <source>Office or words</source>
        <translation>Consultorio o palabras</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>{n} action items saved as {name}</source>
        <translation>{n} compromisos guardados como {name}</translation>
    </message>
    <message>
        <source>No action item matches</source>
        <translation>Ningún compromiso coincide</translation>
    </message>
    <message>
        <source>Clear the search to see the others.</source>
        <translation>Borre la búsqueda para ver los demás.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>Nothing here is open</source>
        <translation>Aquí no hay nada abierto</translation>
    </message>
    <message>
        <source>What is promised at a visit shows here until it is kept.</source>
        <translation>Lo que se promete en una visita se ve aquí hasta que se cumple.</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>Nuevo compromiso</translation>
    </message>
    <message>
        <source>Reading action items.</source>
        <translation>Leyendo los compromisos.</translation>
    </message>
    <message>
        <source>Action items {day}</source>
        <translation>Compromisos {day}</translation>
    </message>
    <message>
        <source>Export action items</source>
        <translation>Exportar compromisos</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Worksheet (*.xlsx)</source>
        <translation>CSV (*.csv);;Hoja de cálculo (*.xlsx)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Evidence or reason</source>
        <translation>Prueba o motivo</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Volver al día</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>For {name}: {text}</source>
        <translation>Por {name}: {text}</translation>
    </message>
    <message>
        <source>Office: {0}</source>
        <translation>Consultorio: {0}</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>El consultorio</translation>
    </message>
    <message>
        <source>ask the office</source>
        <translation>pedir al consultorio</translation>
    </message>
    <message>
        <source>ask {0}</source>
        <translation>pedir a {0}</translation>
    </message>
    <message>
        <source>contract ended there</source>
        <translation>el contrato terminó ahí</translation>
    </message>
    <message>
        <source>contract ends there</source>
        <translation>el contrato termina ahí</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>hecho {0}</translation>
    </message>
    <message>
        <source>done {0}, {1} d late</source>
        <translation>hecho {0}, {1} d de atraso</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>vence hoy</translation>
    </message>
    <message>
        <source>escalation late there</source>
        <translation>escalamiento atrasado ahí</translation>
    </message>
    <message>
        <source>escalation open there</source>
        <translation>escalamiento abierto ahí</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>en lugar de {0}</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>notice due there</source>
        <translation>aviso por vencer ahí</translation>
    </message>
    <message>
        <source>put off to {0}</source>
        <translation>aplazado al {0}</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>recordatorio</translation>
    </message>
    <message>
        <source>was put off</source>
        <translation>se había aplazado</translation>
    </message>
    <message>
        <source>you are there today</source>
        <translation>hoy va ahí</translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
</context>
<context>
    <name>TeachingBlock</name>
    <message>
        <source>Training due</source>
        <translation>Capacitación pendiente</translation>
    </message>
    <message>
        <source>v{held}, now v{current}</source>
        <translation>v{held}; ahora v{current}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>Nothing is due to be taught again.</source>
        <translation>No hay nada que volver a enseñar.</translation>
    </message>
    <message>
        <source>not taught back</source>
        <translation>sin repetirlo</translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Representantes</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>No territory has a rep yet</source>
        <translation>Ningún territorio tiene representante aún</translation>
    </message>
    <message>
        <source>Reps and territories come with the first sync.</source>
        <translation>Los representantes y territorios llegan con la primera sincronización.</translation>
    </message>
    <message>
        <source>of {planned} planned so far</source>
        <translation>de {planned} planeadas hasta ahora</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>meta {goal}</translation>
    </message>
    <message>
        <source>past their day</source>
        <translation>pasada su fecha</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>median of the whole team</source>
        <translation>mediana de todo el equipo</translation>
    </message>
    <message>
        <source>fewer than {n} people logged</source>
        <translation>con registros de menos de {n} personas</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Visits submitted</source>
        <translation>Visitas enviadas</translation>
    </message>
    <message>
        <source>Offices seen in time</source>
        <translation>Consultorios a tiempo</translation>
    </message>
    <message>
        <source>Action items open</source>
        <translation>Compromisos abiertos</translation>
    </message>
    <message>
        <source>Escalations late</source>
        <translation>Escalamientos atrasados</translation>
    </message>
    <message>
        <source>Action items late</source>
        <translation>Compromisos atrasados</translation>
    </message>
    <message>
        <source>Logging a visit takes</source>
        <translation>Registro de una visita</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Consultorios</translation>
    </message>
    <message>
        <source>Seen in time</source>
        <translation>Visitados a tiempo</translation>
    </message>
    <message>
        <source>Cases open</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>Cases late</source>
        <translation>Casos atrasados</translation>
    </message>
    <message>
        <source>{now}, goal {goal}</source>
        <translation>{now}, meta {goal}</translation>
    </message>
    <message>
        <source>Let somebody cover a territory</source>
        <translation>Dejar que alguien cubra un territorio</translation>
    </message>
</context>
<context>
    <name>ThenNow</name>
    <message>
        <source>Which answer</source>
        <translation>Qué respuesta</translation>
    </message>
    <message>
        <source>As answered now</source>
        <translation>Como se responde ahora</translation>
    </message>
    <message>
        <source>As answered then</source>
        <translation>Como se respondió entonces</translation>
    </message>
    <message>
        <source>Leave the told answer</source>
        <translation>Dejar la respuesta dicha</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>h:mm</source>
        <translation>h:mm</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Atípicos</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalamientos</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation>Consultas de códigos</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} más</translation>
    </message>
    <message>
        <source>Code check {0}: needs review</source>
        <translation>Consulta de código {0}: requiere revisión</translation>
    </message>
    <message>
        <source>Code check {0}: no</source>
        <translation>Consulta de código {0}: no</translation>
    </message>
    <message>
        <source>Code check {0}: yes</source>
        <translation>Consulta de código {0}: sí</translation>
    </message>
    <message>
        <source>Correction proposed: {0}</source>
        <translation>Corrección propuesta: {0}</translation>
    </message>
    <message>
        <source>Corrections sent in {0}: {count}</source>
        <translation>Correcciones enviadas en {0}: {count}</translation>
    </message>
    <message>
        <source>Document added: {0}</source>
        <translation>Documento agregado: {0}</translation>
    </message>
    <message>
        <source>Document removed: {0}</source>
        <translation>Documento quitado: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Hecho: {0}</translation>
    </message>
    <message>
        <source>Limit set: {0}</source>
        <translation>Límite fijado: {0}</translation>
    </message>
    <message>
        <source>Offered: {0}</source>
        <translation>Ofrecido: {0}</translation>
    </message>
    <message>
        <source>Outlier explained: {0}</source>
        <translation>Valor atípico explicado: {0}</translation>
    </message>
    <message>
        <source>Outlier to be re-educated: {0}</source>
        <translation>Valor atípico por reeducar: {0}</translation>
    </message>
    <message>
        <source>Outlier watched: {0}</source>
        <translation>Valor atípico en observación: {0}</translation>
    </message>
    <message>
        <source>Promised: {0}</source>
        <translation>Prometido: {0}</translation>
    </message>
    <message>
        <source>Re-education closed</source>
        <translation>Reeducación cerrada</translation>
    </message>
    <message>
        <source>Re-education opened again</source>
        <translation>Reeducación reabierta</translation>
    </message>
    <message>
        <source>Reminded of an amendment: {0}</source>
        <translation>Recordatorio de una enmienda: {0}</translation>
    </message>
    <message>
        <source>Renewal of {0}</source>
        <translation>Renovación de {0}</translation>
    </message>
    <message>
        <source>Renewal of {0} put off</source>
        <translation>Renovación de {0} aplazada</translation>
    </message>
    <message>
        <source>Settled: {0}</source>
        <translation>Liquidado: {0}</translation>
    </message>
    <message>
        <source>To be settled: {0}</source>
        <translation>Por liquidar: {0}</translation>
    </message>
    <message>
        <source>Visit cancelled: {0}</source>
        <translation>Visita cancelada: {0}</translation>
    </message>
    <message>
        <source>Visit planned: {0}</source>
        <translation>Visita planeada: {0}</translation>
    </message>
    <message>
        <source>Visit: {0}</source>
        <translation>Visita: {0}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>{0} began</source>
        <translation>{0} empezó</translation>
    </message>
    <message>
        <source>{0} ended</source>
        <translation>{0} terminó</translation>
    </message>
    <message>
        <source>{0} handed over</source>
        <translation>{0} traspasado</translation>
    </message>
    <message>
        <source>{0} joined</source>
        <translation>{0} se incorporó</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>{0} se fue</translation>
    </message>
    <message>
        <source>{0} opened</source>
        <translation>{0} abierto</translation>
    </message>
    <message>
        <source>{0} reopened</source>
        <translation>{0} reabierto</translation>
    </message>
    <message>
        <source>{0} resolved</source>
        <translation>{0} resuelto</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n codes ended</source>
        <translation>
            <numerusform>{0}: %n código terminado</numerusform>
            <numerusform>{0}: %n códigos terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n new codes</source>
        <translation>
            <numerusform>{0}: %n código nuevo</numerusform>
            <numerusform>{0}: %n códigos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and notes</source>
        <translation>Llamadas y notas</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Reclamos</translation>
    </message>
    <message>
        <source>Amendment approved: {0}</source>
        <translation>Enmienda aprobada: {0}</translation>
    </message>
    <message>
        <source>Amendment declined: {0}</source>
        <translation>Enmienda rechazada: {0}</translation>
    </message>
    <message>
        <source>Amendment drafted: {0}</source>
        <translation>Enmienda en borrador: {0}</translation>
    </message>
    <message>
        <source>Amendment revised: {0}</source>
        <translation>Enmienda revisada: {0}</translation>
    </message>
    <message>
        <source>Amendment signed: {0}</source>
        <translation>Enmienda firmada: {0}</translation>
    </message>
    <message>
        <source>Amendment submitted: {0}</source>
        <translation>Enmienda presentada: {0}</translation>
    </message>
    <message>
        <source>Amendment withdrawn: {0}</source>
        <translation>Enmienda retirada: {0}</translation>
    </message>
    <message>
        <source>Asked for: {0}</source>
        <translation>Pedido: {0}</translation>
    </message>
    <message>
        <source>Call from {0}</source>
        <translation>Llamada de {0}</translation>
    </message>
    <message>
        <source>Called {0}</source>
        <translation>Llamada a {0}</translation>
    </message>
    <message>
        <source>Mail from {0}</source>
        <translation>Correo de {0}</translation>
    </message>
    <message>
        <source>Most often {code} ({lines}).</source>
        <translation>Lo más frecuente: {code} ({lines}).</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Packet handed over, {count} parts</source>
        <translation>Paquete entregado, {count} partes</translation>
    </message>
    <message>
        <source>Taught {0}</source>
        <translation>Se enseñó {0}</translation>
    </message>
    <message>
        <source>Taught {0}, said back</source>
        <translation>Se enseñó {0}, lo repitieron</translation>
    </message>
    <message>
        <source>Wrote to {0}</source>
        <translation>Correo a {0}</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>el consultorio</translation>
    </message>
    <message>
        <source>{0} denied on {count} lines</source>
        <translation>{0} denegado en {count} líneas</translation>
    </message>
    <message>
        <source>{0}: new due date</source>
        <translation>{0}: nueva fecha límite</translation>
    </message>
    <message>
        <source>{0}: update</source>
        <translation>{0}: novedad</translation>
    </message>
    <message>
        <source>{count} lines break a rule: {0}</source>
        <translation>{count} líneas incumplen una regla: {0}</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Correction approved: {0}</source>
        <translation>Corrección aprobada: {0}</translation>
    </message>
    <message>
        <source>Correction declined: {0}</source>
        <translation>Corrección rechazada: {0}</translation>
    </message>
    <message>
        <source>Directory verified, facts: {count}</source>
        <translation>Directorio verificado, datos: {count}</translation>
    </message>
    <message>
        <source>Training attested: {0}</source>
        <translation>Capacitación con constancia: {0}</translation>
    </message>
    <message>
        <source>Appointment offered in {count} business days: {0}</source>
        <translation>Cita ofrecida en {count} días hábiles: {0}</translation>
    </message>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>No appointment offered: {0}</source>
        <translation>No se ofreció cita: {0}</translation>
    </message>
    <message>
        <source>Teaching {0} closed</source>
        <translation>Enseñanza de {0} cerrada</translation>
    </message>
    <message>
        <source>Teaching {0} opened again</source>
        <translation>Enseñanza de {0} reabierta</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{0} d late</source>
        <translation>{0} d de atraso</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>hace {0} días</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>begins {0} to {1}</source>
        <translation>empieza entre {0} y {1}</translation>
    </message>
    <message>
        <source>not before {0}</source>
        <translation>no antes de las {0}</translation>
    </message>
    <message>
        <source>by {0} at the latest</source>
        <translation>a más tardar a las {0}</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>a cualquier hora</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Prep</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>stop {0}</source>
        <translation>parada {0}</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>Abrir visita</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parada</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Iniciar visita</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Abrir consultorio</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Verificar un código</translation>
    </message>
    <message>
        <source>Tick action item</source>
        <translation>Marcar compromiso</translation>
    </message>
    <message>
        <source>Choose a stop first.</source>
        <translation>Elija primero una parada.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planear una visita</translation>
    </message>
    <message>
        <source>Visit brief</source>
        <translation>Ficha de visita</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Volver al día</translation>
    </message>
    <message>
        <source>Print leave-behind</source>
        <translation>Imprimir resumen</translation>
    </message>
    <message>
        <source>Optimize order</source>
        <translation>Optimizar el orden</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Done with evidence</source>
        <translation>Hecho, con prueba</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordarme</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>All action items</source>
        <translation>Todos los compromisos</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>Compromiso</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>dddd, MMMM d, yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>TopicsSection</name>
    <message>
        <source>Topics and notes</source>
        <translation>Temas y notas</translation>
    </message>
    <message>
        <source>Topics covered</source>
        <translation>Temas tratados</translation>
    </message>
    <message>
        <source>Other topic</source>
        <translation>Otro tema</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes: what was said, what they asked for</source>
        <translation>Notas: qué se dijo, qué pidieron</translation>
    </message>
</context>
<context>
    <name>TrainingLibrary</name>
    <message numerus="yes">
        <source>%n copies given in visits</source>
        <translation>
            <numerusform>%n copia entregada en visitas</numerusform>
            <numerusform>%n copias entregadas en visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials, {need} to look at</source>
        <translation>
            <numerusform>%n material, {need} por atender</numerusform>
            <numerusform>%n materiales, {need} por atender</numerusform>
        </translation>
    </message>
    <message>
        <source>A language behind</source>
        <translation>Un idioma atrasado</translation>
    </message>
    <message>
        <source>All materials</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Clear the filter to see all of them.</source>
        <translation>Quite el filtro para verlos todos.</translation>
    </message>
    <message>
        <source>Filter materials</source>
        <translation>Filtrar materiales</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>Nuevo material</translation>
    </message>
    <message>
        <source>No material matches</source>
        <translation>Ningún material coincide</translation>
    </message>
    <message>
        <source>No materials yet</source>
        <translation>Aún no hay materiales</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Sin traducir</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paq.</translation>
    </message>
    <message>
        <source>Quick sheets and guides for offices are kept here, with their versions.</source>
        <translation>Aquí se guardan hojas rápidas y guías para consultorios, con sus versiones.</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Revisión</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Capacitación</translation>
    </message>
    <message>
        <source>Move handout</source>
        <translation>Mover folleto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Add to packet</source>
        <translation>Agregar al paquete</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>Cambiar idioma</translation>
    </message>
    <message>
        <source>Build packet</source>
        <translation>Armar paquete</translation>
    </message>
    <message>
        <source>Reading the library.</source>
        <translation>Leyendo la biblioteca.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>{code} is in the packet, handout {count}</source>
        <translation>{code} está en el paquete, folleto {count}</translation>
    </message>
    <message>
        <source>Material added, its first version comes next</source>
        <translation>Material agregado; sigue su primera versión</translation>
    </message>
    <message>
        <source>Version added</source>
        <translation>Versión agregada</translation>
    </message>
    <message>
        <source>v{version} withdrawn</source>
        <translation>v{version} retirada</translation>
    </message>
    <message>
        <source>Withdraw v{version} today?</source>
        <translation>¿Retirar v{version} hoy?</translation>
    </message>
    <message>
        <source>No packet takes it any more. Who holds a copy stays known.</source>
        <translation>Ningún paquete la usa ya. Se sigue sabiendo quién tiene una copia.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Keep in use</source>
        <translation>Dejar en uso</translation>
    </message>
    <message>
        <source>Recorded as handed over to {name}</source>
        <translation>Registrado como entregado a {name}</translation>
    </message>
    <message>
        <source>The packet is not made yet</source>
        <translation>El paquete aún no está hecho</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>Nuevo material</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Withdraw version</source>
        <translation>Retirar versión</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Record as handed over</source>
        <translation>Registrar como entregado</translation>
    </message>
</context>
<context>
    <name>TrainingSheets</name>
    <message>
        <source>A material needs a code</source>
        <translation>Un material necesita un código</translation>
    </message>
    <message>
        <source>A material needs a title</source>
        <translation>Un material necesita un título</translation>
    </message>
    <message>
        <source>A version needs its first day</source>
        <translation>Una versión necesita su primer día</translation>
    </message>
    <message>
        <source>Add material</source>
        <translation>Agregar material</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>Agregar versión</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Agregando</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose PDF</source>
        <translation>Elegir PDF</translation>
    </message>
    <message>
        <source>Choose the PDF</source>
        <translation>Elija el PDF</translation>
    </message>
    <message>
        <source>Choose the handout</source>
        <translation>Elija el folleto</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Escriba el número</translation>
    </message>
    <message>
        <source>Enter the title that offices see</source>
        <translation>Escriba el título que ven los consultorios</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>En uso desde</translation>
    </message>
    <message>
        <source>It replaces the one in use from its first day; packets made before keep theirs.</source>
        <translation>Reemplaza a la actual desde su primer día; los paquetes hechos antes conservan la suya.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>Nuevo material</translation>
    </message>
    <message>
        <source>New version of {code}</source>
        <translation>Nueva versión de {code}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printed on every page, such as AWV-01</source>
        <translation>Se imprime en cada página, por ejemplo AWV-01</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Revisar antes del</translation>
    </message>
    <message>
        <source>Such as 3.3</source>
        <translation>Por ejemplo, 3.3</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was added.</source>
        <translation>El archivo no se puede leer. No se agregó nada.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Title in its own language</source>
        <translation>Título en su propio idioma</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>in use since {day}</source>
        <translation>en uso desde el {day}</translation>
    </message>
    <message>
        <source>none in use</source>
        <translation>ninguna en uso</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>sin traducir</translation>
    </message>
    <message>
        <source>replaced, was from {day}</source>
        <translation>reemplazada, en uso desde el {day}</translation>
    </message>
    <message>
        <source>v{own}, behind v{original}</source>
        <translation>v{own}, ya hay v{original}</translation>
    </message>
    <message>
        <source>withdrawn, was from {day}</source>
        <translation>retirada, en uso desde el {day}</translation>
    </message>
</context>
<context>
    <name>TrendView</name>
    <message>
        <source>Share of denied lines by month</source>
        <translation>Proporción de líneas denegadas por mes</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún no hay datos</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Passphrase for this laptop</source>
        <translation>Frase de acceso de esta laptop</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source> Use this computer&apos;s keychain</source>
        <translation> Usar el llavero de esta computadora</translation>
    </message>
    <message>
        <source> I can&apos;t unlock</source>
        <translation> No puedo desbloquear</translation>
    </message>
    <message>
        <source>Unlock Provider Ops</source>
        <translation>Desbloquear Provider Ops</translation>
    </message>
    <message>
        <source>Nothing from your file is shown until you unlock it.</source>
        <translation>No se muestra nada de su archivo hasta que lo desbloquee.</translation>
    </message>
    <message>
        <source>Unlocking works without a network.</source>
        <translation>Se desbloquea sin red.</translation>
    </message>
    <message>
        <source>Changes that have not been sent stay in the encrypted file. Locking never loses them.</source>
        <translation>Los cambios no enviados quedan en el archivo cifrado. Bloquear nunca los pierde.</translation>
    </message>
    <message>
        <source>Provider Ops {0}</source>
        <translation>Provider Ops {0}</translation>
    </message>
    <message>
        <source>Encrypted file, opened only on this laptop</source>
        <translation>Archivo cifrado, se abre solo en esta laptop</translation>
    </message>
    <message>
        <source>After 5 wrong tries there is a wait. Wrong tries never erase anything.</source>
        <translation>Tras 5 intentos fallidos hay una espera. Los intentos fallidos nunca borran nada.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left before a wait.</source>
        <translation>
            <numerusform>Queda %n intento antes de una espera.</numerusform>
            <numerusform>Quedan %n intentos antes de una espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>No se borró nada.</translation>
    </message>
    <message>
        <source>Several wrong tries. The next one is possible in {0}. Nothing was erased.</source>
        <translation>Varios intentos fallidos. El próximo es posible en {0}. No se borró nada.</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de acceso</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Ocultarla</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Its form opens again. The reason stays with the visit.</source>
        <translation>Su formulario se abre de nuevo. El motivo queda con la visita.</translation>
    </message>
    <message>
        <source>Keep locked</source>
        <translation>Dejar bloqueada</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say what is to be corrected</source>
        <translation>Diga qué se va a corregir</translation>
    </message>
    <message>
        <source>Unlock this visit</source>
        <translation>Desbloquear esta visita</translation>
    </message>
    <message>
        <source>Unlock visit</source>
        <translation>Desbloquear visita</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Desbloqueando</translation>
    </message>
</context>
<context>
    <name>VerdictPane</name>
    <message>
        <source>You changed the question. Enter checks it.</source>
        <translation>Usted cambió la pregunta. Enter la verifica.</translation>
    </message>
</context>
<context>
    <name>VersionsBlock</name>
    <message>
        <source>Versions of the contract</source>
        <translation>Versiones del contrato</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>From to</source>
        <translation>Desde, hasta</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Give the view a name</source>
        <translation>Póngale un nombre a la vista</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Keeps these filters on this laptop. One of the same name is replaced.</source>
        <translation>Guarda estos filtros en esta computadora. Reemplaza una vista del mismo nombre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Eliminar vista</translation>
    </message>
    <message>
        <source>Views updated</source>
        <translation>Vistas actualizadas</translation>
    </message>
</context>
<context>
    <name>VisitFormView</name>
    <message>
        <source>Discard this draft?</source>
        <translation>¿Descartar este borrador?</translation>
    </message>
    <message>
        <source>What was typed since the visit was planned is gone. The visit stays planned.</source>
        <translation>Se pierde lo escrito desde que se planeó la visita. La visita sigue planeada.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Conservar borrador</translation>
    </message>
    <message>
        <source>Unlocked for a correction, {when}.</source>
        <translation>Desbloqueada para una corrección, {when}.</translation>
    </message>
    <message>
        <source>Unlocked for a correction.</source>
        <translation>Desbloqueada para una corrección.</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>aún nada</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeadas</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Office or purpose</source>
        <translation>Consultorio o propósito</translation>
    </message>
    <message>
        <source>Reading visits.</source>
        <translation>Leyendo las visitas.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>No visit matches</source>
        <translation>Ninguna visita coincide</translation>
    </message>
    <message>
        <source>Clear search and days to see the others.</source>
        <translation>Quite la búsqueda y los días para ver las demás.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Nothing to finish</source>
        <translation>Nada por terminar</translation>
    </message>
    <message>
        <source>Visits whose day has passed and drafts wait here.</source>
        <translation>Aquí esperan las visitas cuya fecha pasó y los borradores.</translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation>No hay visitas aquí</translation>
    </message>
    <message>
        <source>Plan the first one; it shows in the week and in Today.</source>
        <translation>Planee la primera; aparece en la semana y en Hoy.</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Rep is</source>
        <translation>El representante es</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>desde el {first}</translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation>hasta el {last}</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>VisitRecord</name>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>Submitted {day}, locked.</source>
        <translation>Enviada el {day}, bloqueada.</translation>
    </message>
    <message>
        <source>Unlock for a correction</source>
        <translation>Desbloquear para corregir</translation>
    </message>
    <message>
        <source>A manager can unlock it for a correction.</source>
        <translation>Un gerente puede desbloquearla para corregir.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Asistentes</translation>
    </message>
    <message>
        <source>{topic}, planned and not reached</source>
        <translation>{topic}, planeado y no logrado</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Re-education</source>
        <translation>Reeducación</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>Respuestas dadas</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds. Only you see this; others see sums.</source>
        <translation>
            <numerusform>%n segundo. Solo usted lo ve; los demás ven totales.</numerusform>
            <numerusform>%n segundos. Solo usted lo ve; los demás ven totales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Logging took</source>
        <translation>Tiempo de registro</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>en lugar de {name}</translation>
    </message>
    <message>
        <source>Date, today or earlier</source>
        <translation>Fecha, hoy o antes</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Quién estuvo</translation>
    </message>
    <message>
        <source>One topic</source>
        <translation>Un tema</translation>
    </message>
    <message>
        <source>Words, owner and date of each action item</source>
        <translation>Texto, responsable y fecha de cada compromiso</translation>
    </message>
    <message>
        <source>Signature, or “declined” with a reason</source>
        <translation>Firma, o “rechazada” con un motivo</translation>
    </message>
    <message>
        <source>not taught back yet</source>
        <translation>aún no lo han repetido</translation>
    </message>
    <message>
        <source>taught back</source>
        <translation>lo repitieron</translation>
    </message>
    <message>
        <source>partly understood</source>
        <translation>entendido en parte</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>no entendido</translation>
    </message>
    <message>
        <source>In progress {minutes} min</source>
        <translation>En curso, {minutes} min</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Requiere revisión</translation>
    </message>
    <message>
        <source>{code} on {day}: {answer}, answer {number}</source>
        <translation>{code} el {day}: {answer}, respuesta {number}</translation>
    </message>
    <message>
        <source>, told to {}</source>
        <translation>, dicho a {}</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Next to finish</source>
        <translation>Siguiente por terminar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>Planear visita</translation>
    </message>
    <message>
        <source>Draft discarded, the visit stays planned</source>
        <translation>Borrador descartado; la visita sigue planeada</translation>
    </message>
    <message>
        <source>Visit to {office} planned</source>
        <translation>Visita a {office} planeada</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>Terminar visita</translation>
    </message>
    <message numerus="yes">
        <source>%n visits planned</source>
        <translation>
            <numerusform>%n visita planeada</numerusform>
            <numerusform>%n visitas planeadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan visits to the due offices</source>
        <translation>Planear visitas a los consultorios pendientes</translation>
    </message>
    <message>
        <source>Choose offices under Due first.</source>
        <translation>Elija antes consultorios en Pendientes.</translation>
    </message>
    <message>
        <source>Set a visit target</source>
        <translation>Fijar una meta de visitas</translation>
    </message>
    <message>
        <source>Only a manager sets how often offices are visited.</source>
        <translation>Solo un gerente fija cada cuánto se visitan los consultorios.</translation>
    </message>
    <message>
        <source>Print leave-behind</source>
        <translation>Imprimir resumen</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Verificar un código</translation>
    </message>
    <message>
        <source>Visit to {office} recorded, {seconds} s of logging</source>
        <translation>Visita a {office} registrada, {seconds} s de registro</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <comment>header</comment>
        <translation>Planear</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Enter plans</source>
        <translation>Enter planea</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>repeats, Enter plans it</source>
        <translation>se repite, Enter la planea</translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Why lines were denied</source>
        <translation>Por qué se denegaron líneas</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>squares: changed rules; diamonds: visits</source>
        <translation>cuadrados: reglas cambiadas; rombos: visitas</translation>
    </message>
    <message numerus="yes">
        <source>%n reasons make {share}. The patient&apos;s share is no denial.</source>
        <translation>
            <numerusform>%n motivo suma {share}. La parte del paciente no es denegación.</numerusform>
            <numerusform>%n motivos suman {share}. La parte del paciente no es denegación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>running share</source>
        <translation>proporción acumulada</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún no hay datos</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Running share</source>
        <translation>Proporción acumulada</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Read the data again</source>
        <translation>Leer los datos de nuevo</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Mostrar todas las teclas</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Check a code</source>
        <translation>Verificar un código</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Ir a {0}</translation>
    </message>
</context>
<context>
    <name>WindowSheet</name>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>A más tardar</translation>
    </message>
    <message>
        <source>When may the visit begin?</source>
        <translation>¿Cuándo puede empezar la visita?</translation>
    </message>
    <message>
        <source>The best order keeps to it. Empty: at any time.</source>
        <translation>El mejor orden lo respeta. Vacío: a cualquier hora.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close {code} at {office}</source>
        <translation>Cerrar {code} en {office}</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Reopen {code} at {office}</source>
        <translation>Reabrir {code} en {office}</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Diga por qué</translation>
    </message>
    <message>
        <source>Your word stands until it is taught again. It stays in the history.</source>
        <translation>Su palabra vale hasta que se enseñe de nuevo. Queda en el historial.</translation>
    </message>
</context>
<context>
    <name>_Canvas</name>
    <message>
        <source>Signature area; the name can be typed below</source>
        <translation>Área de firma; el nombre se puede escribir abajo</translation>
    </message>
    <message>
        <source>Sign with pen or mouse</source>
        <translation>Firme con lápiz o ratón</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>All cases</source>
        <translation>Todos los casos</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nueva fecha</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Open {office}</source>
        <translation>Abrir {office}</translation>
    </message>
    <message>
        <source>{source}, opened {day} by {who}</source>
        <translation>{source}, abierto el {day} por {who}</translation>
    </message>
</context>
<context>
    <name>_LoadingBars</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
</TS>
