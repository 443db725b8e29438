package org.checkable.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Whatever answers requests: the functions themselves, or a server that has them. */
interface Functions {

  /**
   * What somebody asks.
   *
   * @param target path and query
   * @param body empty for none
   */
  record Ask(
      String method,
      String target,
      String tenant,
      String reviewer,
      Map<String, String> headers,
      String body) {
    public Ask {
      headers = Map.copyOf(headers);
    }

    /** Its route, with what differs from claim to claim left out. */
    String route() {
      String path = target.split("\\?", 2)[0];
      return method + " " + path.replaceAll("/(clm|art|lib)_[^/]+|(?<=/assets)/[^/]+", "/…");
    }
  }

  /**
   * What was answered.
   *
   * @param document its body as JSON; a missing node when it is none
   * @param millis how long it took
   */
  record Answer(
      int status, Map<String, String> headers, String body, JsonNode document, long millis) {
    public Answer {
      headers = Map.copyOf(headers);
    }

    boolean isDone() {
      return status >= 200 && status < 300;
    }

    String problem() {
      return document.path("type").asText().replace("urn:checkable:problems:", "");
    }
  }

  /**
   * The answer; with the status {@link #NONE} when there was none.
   *
   * @param millis what Lambda says remains of the invocation's time, where there is Lambda
   */
  Answer call(Ask ask, int millis);

  /** The status of an answer that never came. */
  int NONE = 0;
}
