package org.checkable.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Turns messages into the event that Lambda makes of a batch from SQS. */
final class QueueEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private QueueEvent() {}

  /** The event, as the bytes that the function is called with. */
  static byte[] of(LocalQueue queue, List<LocalQueue.Message> batch, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (LocalQueue.Message message : batch) {
      ObjectNode it = event.withArray("/Records").addObject();
      it.put("messageId", message.id()).put("receiptHandle", message.id());
      it.put("body", message.body());
      it.putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(message.receives()))
          .put("SentTimestamp", Long.toString(message.sent().toEpochMilli()))
          .put("SenderId", "local")
          .put("ApproximateFirstReceiveTimestamp", Long.toString(now.toEpochMilli()));
      ObjectNode attributes = it.putObject("messageAttributes");
      message
          .attributes()
          .forEach(
              (name, value) -> {
                ObjectNode attribute = attributes.putObject(name);
                attribute.put("stringValue", value).put("dataType", "String");
                attribute.putArray("stringListValues");
                attribute.putArray("binaryListValues");
              });
      it.put("md5OfBody", QueueServer.md5(message.body())).put("eventSource", "aws:sqs");
      it.put("eventSourceARN", "arn:aws:sqs:local:000000000000:" + queue.name());
      it.put("awsRegion", "local");
    }
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
