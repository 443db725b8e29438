package org.checkable.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a mention.
 *
 * @param entity what it means; null where nothing that was mentioned before is meant
 * @param features what {@link AntecedentFeatures} sees in it
 */
record Option(@Nullable Entity entity, List<String> features) {
  Option {
    features = List.copyOf(features);
  }
}
