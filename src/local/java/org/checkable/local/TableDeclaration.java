package org.checkable.local;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table as {@code template.yaml} declares it; a test compares the two. */
public final class TableDeclaration {
  private TableDeclaration() {}

  public static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            Stream.of(
                    Attributes.PK,
                    Attributes.SK,
                    Attributes.QUEUE_PK,
                    Attributes.QUEUE_SK,
                    Attributes.MINE_PK,
                    Attributes.MINE_SK,
                    Attributes.TERM_PK,
                    Attributes.TERM_SK)
                .map(TableDeclaration::string)
                .toList())
        .keySchema(hash(Attributes.PK), range(Attributes.SK))
        .globalSecondaryIndexes(
            index(
                Attributes.QUEUE_INDEX,
                Attributes.QUEUE_PK,
                Attributes.QUEUE_SK,
                Attributes.LISTED),
            index(Attributes.MINE_INDEX, Attributes.MINE_PK, Attributes.MINE_SK, Attributes.LISTED),
            index(
                Attributes.TERM_INDEX, Attributes.TERM_PK, Attributes.TERM_SK, Attributes.COMPARED))
        .build();
  }

  private static GlobalSecondaryIndex index(
      String name, String hash, String range, List<String> carried) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(hash(hash), range(range))
        .projection(
            projection ->
                projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(carried))
        .build();
  }

  private static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  private static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }
}
