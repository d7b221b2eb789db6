// Which members has a family?
// Versions, sizes and editions of a model or product, direct and below those.
WITH 'Claude' AS family
MATCH way = (member:Entity)-[:VARIANT_OF*1..4]->(f:Entity)
WHERE toLower(family) IN [name IN coalesce(f.aliases, []) + f.name | toLower(name)]
WITH f, member, min(length(way)) AS steps
RETURN f.name AS family, member.name AS member, steps, member.firstSeen AS first, member.issueCount AS issues
ORDER BY family, steps, first, member;
