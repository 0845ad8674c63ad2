<columns>
 where a.id = :id and <sight>
