package org.checkable.bench;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** What {@link UsualHandler} stores of a sentence, as the enhanced client wants it: a bean. */
@DynamoDbBean
public final class UsualClaim {
  private String partition = "";
  private String sort = "";
  private String text = "";

  @DynamoDbPartitionKey
  @DynamoDbAttribute("PK")
  public String getPK() {
    return partition;
  }

  public void setPK(String value) {
    partition = value;
  }

  @DynamoDbSortKey
  @DynamoDbAttribute("SK")
  public String getSK() {
    return sort;
  }

  public void setSK(String value) {
    sort = value;
  }

  public String getText() {
    return text;
  }

  public void setText(String value) {
    text = value;
  }
}
