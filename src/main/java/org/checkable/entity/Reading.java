package org.checkable.entity;

/**
 * What a mention may mean.
 *
 * @param share how likely it does
 */
record Reading(Entity entity, double share) {
  /** From this share on a reading is written into a claim. */
  private static final double SURE = 0.6;

  /** Whether it is as good as certain, with all that was taken for the same since its name. */
  boolean isSure() {
    return share * entity.certainty() >= SURE;
  }
}
