package org.scelle.samples;

/** The kinds of room on Tchap. */
enum RoomKind {
  FORUM("public", "shared", "restricted", "", true),
  FORUM_WORLD_READABLE("public", "world_readable", "restricted", "", true),
  PRIVATE("invite", "invited", "restricted", "m.megolm.v1.aes-sha2", false),
  EXTERNAL("invite", "invited", "unrestricted", "m.megolm.v1.aes-sha2", false),
  PRIVATE_UNENCRYPTED("invite", "invited", "restricted", "", false);

  final String joinRule;
  final String visibility;
  final String accessRule;
  final String algorithm;
  private final boolean listed;

  RoomKind(
      String joinRule, String visibility, String accessRule, String algorithm, boolean listed) {
    this.joinRule = joinRule;
    this.visibility = visibility;
    this.accessRule = accessRule;
    this.algorithm = algorithm;
    this.listed = listed;
  }

  boolean listed() {
    return listed;
  }

  /** Of twelve rooms in a row: eight forums, one of them world-readable, and four others. */
  static RoomKind of(int room) {
    return switch (room % 12) {
      case 5 -> FORUM_WORLD_READABLE;
      case 8 -> PRIVATE;
      case 9 -> EXTERNAL;
      case 10 -> PRIVATE_UNENCRYPTED;
      default -> FORUM;
    };
  }
}
