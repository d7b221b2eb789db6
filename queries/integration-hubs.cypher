// What does everything integrate with?
// Products, models and platforms with the most integrations: the hubs of the field.
WITH 2 AS atLeast
MATCH (hub:Entity)-[:INTEGRATES_WITH]-(other:Entity)
WITH atLeast, hub, other.name AS other ORDER BY other
WITH atLeast, hub, collect(DISTINCT other) AS others
WHERE size(others) >= atLeast
RETURN hub.name AS hub, hub.type AS type, size(others) AS integrations, others
ORDER BY integrations DESC, hub
LIMIT 30;
