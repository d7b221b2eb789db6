// Who made this?
// Makers and creators that the issues name for one model, product or benchmark, with the sentence that says so.
WITH 'GLM-5' AS thing
MATCH (maker:Entity)-[r:RELEASED|CREATED]->(t:Entity)
WHERE toLower(thing) IN [name IN coalesce(t.aliases, []) + t.name | toLower(name)]
RETURN t.name AS thing, type(r) AS relation, maker.name AS maker, maker.type AS type, r.issues AS issues, r.quotes[0] AS sentence
ORDER BY thing, size(issues) DESC, maker;
