package org.checkable.entity;

import java.util.List;

/** Tells whether a reader who sees a sentence alone would ask what a mention means. */
@FunctionalInterface
interface Dependence {
  /**
   * The answer.
   *
   * @param features what {@link DependenceFeatures} sees in it
   */
  boolean depends(Mention mention, List<String> features);
}
