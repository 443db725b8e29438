package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A function of the usual build, to measure ours against: the events library, Jackson databind, and
 * the enhanced DynamoDB client over the SDK's default HTTP client. It stores the sentences of the
 * text, which are about as many as ours finds claims, each on condition that it is not there, and
 * answers their IDs; it extracts nothing.
 */
public final class UsualHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final ObjectMapper json = new ObjectMapper();
  private final DynamoDbTable<UsualClaim> table =
      DynamoDbEnhancedClient.builder()
          .dynamoDbClient(
              DynamoDbClient.builder()
                  .endpointOverride(URI.create(System.getenv("DYNAMODB_ENDPOINT")))
                  .build())
          .build()
          .table(System.getenv("TABLE_NAME"), TableSchema.fromBean(UsualClaim.class));

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      JsonNode article = json.readTree(event.getBody());
      List<String> ids = stored(article.path("text").asText());
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(201)
          .withHeaders(Map.of("content-type", "application/json"))
          .withBody(json.writeValueAsString(Map.of("claimIds", ids)))
          .build();
    } catch (JsonProcessingException malformed) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(400).build();
    }
  }

  private List<String> stored(String text) {
    List<String> ids = new ArrayList<>();
    String article = "U#" + Integer.toHexString(text.hashCode());
    for (String sentence : text.split("(?<=[.!?])\\s+", -1)) {
      UsualClaim claim = new UsualClaim();
      claim.setPK(article);
      claim.setSK("C#" + ids.size());
      claim.setText(sentence);
      table.putItem(
          put ->
              put.item(claim)
                  .conditionExpression(
                      Expression.builder().expression("attribute_not_exists(PK)").build()));
      ids.add(claim.getPK() + claim.getSK());
    }
    return ids;
  }
}
