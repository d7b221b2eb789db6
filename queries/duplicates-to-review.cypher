// Which entities may be one? (to review)
// Two entities of one type that bear one name, or a Chinese and a Latin name with at least two neighbours in common. Put what is one into `aliases` of graph.yaml.
WITH 2 AS common
MATCH (a:Entity), (b:Entity)
WHERE a.type = b.type AND a.id < b.id
WITH common, a, b,
  [name IN coalesce(a.aliases, []) + a.name WHERE toLower(name) IN [other IN coalesce(b.aliases, []) + b.name | toLower(other)]] AS shared,
  a.name =~ '.*[\\u4e00-\\u9fff].*' AS aHan, b.name =~ '.*[\\u4e00-\\u9fff].*' AS bHan
WHERE size(shared) > 0 OR aHan <> bHan
WITH common, a, b, shared,
  COUNT { MATCH (a)--(n:Entity) WHERE EXISTS { (n)--(b) } RETURN DISTINCT n } AS neighbours
WHERE size(shared) > 0 OR neighbours >= common
RETURN a.type AS type, a.name AS one, b.name AS other, shared, neighbours
ORDER BY size(shared) DESC, neighbours DESC, one, other
LIMIT 100;
