// What did an organisation release since a date?
// Models, products and benchmarks that the issues say it made, launched, open-sourced or updated, oldest first, with a sentence for each.
WITH 'OpenAI' AS org, '2026-02-01' AS since
MATCH (o:Entity)-[r:RELEASED]->(thing:Entity)
WHERE toLower(org) IN [name IN coalesce(o.aliases, []) + o.name | toLower(name)] AND r.lastSeen >= since
RETURN thing.name AS name, thing.type AS type, r.firstSeen AS first, size(r.issues) AS issues, r.quotes[0] AS sentence
ORDER BY first, name;
