// Who is who?
// People with where they work and what they made, as the issues say.
WITH '' AS person
MATCH (p:Person)-[r:WORKS_AT|CREATED|RELEASED]->(what:Entity)
WHERE person = '' OR toLower(person) IN [name IN coalesce(p.aliases, []) + p.name | toLower(name)]
RETURN p.name AS person, type(r) AS relation, what.name AS what, r.firstSeen AS date, r.quotes[0] AS sentence
ORDER BY person, relation, what
LIMIT 300;
