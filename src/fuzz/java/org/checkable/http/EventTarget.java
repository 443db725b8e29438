package org.checkable.http;

import java.util.List;
import java.util.Optional;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;

/** An event of API Gateway, or what claims to be one. */
public final class EventTarget implements Target {
  private final Doorway doorway = new Doorway();

  @Override
  public void run(byte[] input) {
    Optional<Request> request;
    try {
      request = EventReader.request(JsonReader.read(input));
    } catch (MalformedJson refused) {
      return;
    }
    request.ifPresent(read -> doorway.ask(read, input));
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.events();
  }
}
