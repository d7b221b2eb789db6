// How are two things connected? (picture)
// The shortest ways between them over stated relations, as a graph to look at.
WITH 'NVIDIA' AS one, 'OpenAI' AS other
MATCH (a:Entity), (b:Entity)
WHERE toLower(one) IN [name IN coalesce(a.aliases, []) + a.name | toLower(name)]
  AND toLower(other) IN [name IN coalesce(b.aliases, []) + b.name | toLower(name)] AND a <> b
MATCH way = allShortestPaths((a)-[:RELEASED|INTEGRATES_WITH|BEATS_ON_BENCHMARK|SCORED_ON|VARIANT_OF|WORKS_AT|CREATED|PARTNERS_WITH|ACQUIRED|INVESTED_IN|USES*..6]-(b))
RETURN way
LIMIT 25;
