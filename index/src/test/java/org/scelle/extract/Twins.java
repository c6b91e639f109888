package org.scelle.extract;

import org.scelle.model.Document.Flag;

/**
 * A file that earns a flag, and one like it that does not.
 *
 * @param what tells the pair from others of the same flag
 */
record Twins(Flag flag, String what, String name, Made earns, Made twin) {

  /** Makes the bytes of one of them. */
  @FunctionalInterface
  interface Made {
    byte[] bytes() throws Exception;
  }

  static Twins of(Flag flag, String name, Made earns, Made twin) {
    return new Twins(flag, name, name, earns, twin);
  }

  /** Of texts whose characters are bytes. */
  static Twins of(Flag flag, String what, String name, String earns, String twin) {
    return new Twins(
        flag, what, name, () -> MadePackages.latin(earns), () -> MadePackages.latin(twin));
  }

  /** With another word for what it is. */
  Twins as(String other) {
    return new Twins(flag, other, name, earns, twin);
  }

  @Override
  public String toString() {
    return flag + " " + what;
  }
}
