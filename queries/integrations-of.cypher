// What works with this?
// Everything that the issues say it works inside, connects to, supports or is served by, in either direction.
WITH 'Codex' AS name
MATCH (thing:Entity)-[r:INTEGRATES_WITH]-(other:Entity)
WHERE toLower(name) IN [known IN coalesce(thing.aliases, []) + thing.name | toLower(known)]
RETURN thing.name AS thing, other.name AS with, other.type AS type, r.firstSeen AS first, size(r.issues) AS issues, r.quotes[0] AS sentence
ORDER BY thing, issues DESC, with;
