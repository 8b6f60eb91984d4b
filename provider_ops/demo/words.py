"""Invented names of practices and people. Whoever bears one of them is not meant."""

from __future__ import annotations

GIVEN = (
    "Adaeze", "Alan", "Alicia", "Amara", "Andre", "Anita", "Beatriz", "Benjamin", "Bianca",
    "Caleb", "Camila", "Carlos", "Chidi", "Clara", "Dana", "Daniel", "Darnell", "Deepa", "Diego",
    "Eduardo", "Elena", "Elias", "Emeka", "Esther", "Farah", "Felix", "Gloria", "Grace", "Hana",
    "Hector", "Imani", "Irene", "Isaac", "Jamal", "Jasmine", "Joaquin", "Joyce", "Julian",
    "Karen", "Keisha", "Kenji", "Laila", "Leon", "Lourdes", "Lucia", "Malik", "Marisol", "Mei",
    "Miguel", "Mina", "Monica", "Nadia", "Naomi", "Nathan", "Nina", "Omar", "Paloma", "Pedro",
    "Priya", "Rachel", "Rafael", "Renee", "Rosa", "Samir", "Sofia", "Tariq", "Teresa", "Thomas",
    "Valeria", "Vikram", "Walter", "Xavier", "Yara", "Yolanda", "Yusuf", "Zoe",
)  # fmt: skip
FAMILY = (
    "Abrams", "Acosta", "Adeyemi", "Almonte", "Alvarez", "Banerjee", "Barrett", "Beltran",
    "Bishop", "Brooks", "Camacho", "Castellano", "Chandler", "Chen", "Coleman", "Cordero",
    "Dawson", "Delgado", "Diaz", "Duarte", "Ellison", "Espinoza", "Farouk", "Ferreira", "Figueroa",
    "Fontaine", "Gallagher", "Garrido", "Gupta", "Haddad", "Hassan", "Herrera", "Hoffman", "Ibarra",
    "Iqbal", "Jacobs", "Kapoor", "Keller", "Kowalski", "Lambert", "Leung", "Lindqvist", "Lozano",
    "Marchetti", "Marrero", "Mbeki", "Medina", "Mendez", "Mitchell", "Moreau", "Nakamura",
    "Navarro", "Nguyen", "Novak", "Okafor", "Olivares", "Osei", "Oyelaran", "Pacheco", "Paredes",
    "Patel", "Peña", "Petrov", "Quintero", "Ramos", "Reyes", "Rinaldi", "Romero", "Ruiz",
    "Salazar", "Santiago", "Sato", "Schneider", "Serrano", "Shah", "Silva", "Sorensen", "Tanaka",
    "Thornton", "Torres", "Valdez", "Vega", "Villanueva", "Walsh", "Weber", "Whitfield", "Yilmaz",
    "Zamora", "Zielinski",
)  # fmt: skip
PLACES = (
    "Anclote", "Bayshore", "Beacon", "Blue Heron", "Brightwater", "Calusa", "Cedar Key", "Citrus",
    "Coquina", "Coral Ridge", "Cypress", "Egret", "Everglade", "First Coast", "Gulf Breeze",
    "Gulf Coast", "Gulfport", "Hammock", "Harbor", "Hibiscus", "Indian River", "Island", "Ivy Lake",
    "Key Lime", "Lakeland", "Lighthouse", "Live Oak", "Magnolia", "Manatee", "Mangrove", "Marina",
    "Mockingbird", "Myakka", "Nature Coast", "Ocean", "Orange Grove", "Osprey", "Palm", "Palmetto",
    "Panhandle", "Pelican", "Pine Island", "Pinewood", "Riverbend", "Royal Palm", "Sabal",
    "Sand Key", "Sandpiper", "Santa Rosa", "Sawgrass", "Sea Grape", "Seabreeze", "Spanish Moss",
    "Spoonbill", "St. Marks", "Sugar Mill", "Suncoast", "Sunset", "Suwannee", "Tamiami",
    "Tidewater", "Treasure Coast", "Turtle Bay", "Villages", "Waterway", "Wekiva", "Withlacoochee",
)  # fmt: skip
ENDINGS = ("Associates", "Center", "Clinic", "Group", "Medical Group", "Partners", "Practice",
           "Specialists", "of Florida")  # fmt: skip
STREETS = ("Bay Street", "Bayshore Boulevard", "Central Avenue", "Citrus Way", "Cypress Lane",
           "Gulf Drive", "Harbor Road", "Lake Avenue", "Main Street", "Medical Park Drive",
           "Oak Street", "Orange Avenue", "Palm Avenue", "Park Boulevard", "River Road",
           "Seminole Trail", "Sunset Boulevard", "US Highway 19", "US Highway 41")  # fmt: skip
