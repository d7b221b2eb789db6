// Who wins most comparisons?
// Models and products by stated wins and losses, over all benchmarks.
WITH 1 AS atLeast
MATCH (m:Entity)
WITH atLeast, m, COUNT { (m)-[:BEATS_ON_BENCHMARK]->() } AS wins, COUNT { (m)<-[:BEATS_ON_BENCHMARK]-() } AS losses
WHERE wins + losses >= atLeast
RETURN m.name AS name, m.type AS type, wins, losses
ORDER BY wins - losses DESC, wins DESC, name
LIMIT 100;
