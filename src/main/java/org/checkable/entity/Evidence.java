package org.checkable.entity;

import java.util.List;

/** A mention with the features by which it is judged whether it can stand alone. */
public record Evidence(Mention mention, List<String> features) {
  public Evidence {
    features = List.copyOf(features);
  }
}
