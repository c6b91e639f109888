package org.scelle.store;

import org.scelle.model.Content;

/** The number that stands for the kind of content in {@code event.content}. */
final class ContentKind {
  static final int MESSAGE = 0;
  static final int ENCRYPTED = 1;
  static final int MEMBERSHIP = 2;
  static final int STATE = 3;
  static final int REDACTION = 4;
  static final int REACTION = 5;
  static final int EMPTIED = 6;
  static final int OTHER = 7;

  private ContentKind() {}

  static int of(Content content) {
    return switch (content) {
      case Content.Message message -> MESSAGE;
      case Content.Encrypted encrypted -> ENCRYPTED;
      case Content.Membership membership -> MEMBERSHIP;
      case Content.State state -> STATE;
      case Content.Redaction redaction -> REDACTION;
      case Content.Reaction reaction -> REACTION;
      case Content.Emptied emptied -> EMPTIED;
      case Content.Other other -> OTHER;
    };
  }
}
