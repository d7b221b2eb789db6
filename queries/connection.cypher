// How are two things connected?
// Shortest ways over stated relations, at most six steps; those with the most issues behind them first.
WITH 'NVIDIA' AS one, 'OpenAI' AS other
MATCH (a:Entity), (b:Entity)
WHERE toLower(one) IN [name IN coalesce(a.aliases, []) + a.name | toLower(name)]
  AND toLower(other) IN [name IN coalesce(b.aliases, []) + b.name | toLower(name)] AND a <> b
MATCH way = allShortestPaths((a)-[:RELEASED|INTEGRATES_WITH|BEATS_ON_BENCHMARK|SCORED_ON|VARIANT_OF|WORKS_AT|CREATED|PARTNERS_WITH|ACQUIRED|INVESTED_IN|USES*..6]-(b))
WITH way, reduce(sum = 0, r IN relationships(way) | sum + size(r.issues)) AS issues
RETURN [n IN nodes(way) | n.name] AS names, [r IN relationships(way) | type(r)] AS relations, [r IN relationships(way) | r.quotes[0]] AS sentences, issues
ORDER BY issues DESC, names, relations
LIMIT 10;
