// Which figures contradict each other?
// Two values of one figure of one entity, told by different issues and more than half a percent apart: for parameters, context and funding ever, for all others on one date.
WITH ['parameters', 'context', 'funding'] AS timeless
MATCH (e:Entity)-[:OBSERVED]->(a:Observation), (e)-[:OBSERVED]->(b:Observation)
WHERE a.metric = b.metric AND a.value < b.value AND b.value - a.value > 0.005 * abs(b.value)
  AND (a.unit IS NULL OR b.unit IS NULL OR a.unit = b.unit)
  AND a.issue <> b.issue AND (a.metric IN timeless OR a.date = b.date)
  AND NOT EXISTS { (e)-[:OBSERVED]->(:Observation {metric: a.metric, value: b.value, issue: a.issue}) }
  AND NOT EXISTS { (e)-[:OBSERVED]->(:Observation {metric: a.metric, value: a.value, issue: b.issue}) }
RETURN e.name AS name, a.metric AS metric, a.value AS lower, a.date AS lowerDate, a.issue AS lowerIssue, b.value AS higher, b.date AS higherDate, b.issue AS higherIssue
ORDER BY name, metric, lower, higher, lowerIssue, higherIssue
LIMIT 300;
