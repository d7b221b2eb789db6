// Who beats whom, and where?
// Wins that the issues state or show by figures. Put the name of a benchmark in place of the empty text to see only that one.
WITH '' AS benchmark
MATCH (winner:Entity)-[r:BEATS_ON_BENCHMARK]->(loser:Entity)
WHERE benchmark = '' OR toLower(r.benchmarkName) = toLower(benchmark)
RETURN winner.name AS winner, loser.name AS loser, r.benchmarkName AS benchmark, r.firstSeen AS first, size(r.issues) AS issues, r.quotes[0] AS sentence
ORDER BY benchmark, winner, loser
LIMIT 300;
