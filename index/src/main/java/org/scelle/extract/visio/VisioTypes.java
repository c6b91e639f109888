package org.scelle.extract.visio;

import java.util.Set;

/** The types of the streams and chunks of old Visio drawings that matter here. */
final class VisioTypes {

  static final int TEXT = 0x0E;
  static final int TRAILER = 0x14;
  static final int PAGE = 0x15;
  static final int MASTERS = 0x1D;
  private static final int ALL_NAMES = 0x32;
  static final int NAME = 0x33;

  /** Which name belongs to which stream among those it stands with. */
  static final int NAMES = 0xC9;

  /** Pictures and objects of other programs, colours, fonts and styles: large, without text. */
  private static final Set<Integer> SILENT = Set.of(0x0C, 0x0D, 0x16, 0x18, 0x19, 0x1A, 0x1F);

  private VisioTypes() {}

  static boolean isSilent(int type) {
    return SILENT.contains(type);
  }

  /**
   * What is read first of the streams that stand together: names, then pages, then those behind.
   */
  static int turn(VisioStreams.Pointer at) {
    return switch (at.type()) {
      case ALL_NAMES, NAMES -> 0;
      case PAGE -> at.isBackground() ? 2 : 1;
      default -> 1;
    };
  }

  /** Where the list of pointers begins in a stream of Visio 5. */
  static int listOfOldest(int type) {
    return switch (type) {
      case TRAILER -> 0x82;
      case PAGE -> 0x42;
      case 0x18 -> 0x2E;
      case 0x1A -> 0x12;
      case 0x1E -> 0x36;
      default -> type == MASTERS || type > 0x45 ? 0x1E : 0x0A;
    };
  }
}
