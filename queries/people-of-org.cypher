// Who works there?
// People that the issues place at an organisation.
WITH 'OpenAI' AS org
MATCH (p:Person)-[r:WORKS_AT]->(o:Org)
WHERE toLower(org) IN [name IN coalesce(o.aliases, []) + o.name | toLower(name)]
RETURN o.name AS org, p.name AS person, r.firstSeen AS first, r.lastSeen AS last, r.quotes[0] AS sentence
ORDER BY org, person;
