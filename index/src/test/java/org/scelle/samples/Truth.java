package org.scelle.samples;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What a made dump holds, counted by its maker. */
public final class Truth {
  public final Set<String> rooms = new HashSet<>();
  public final Set<String> accounts = new HashSet<>();
  public final Set<String> events = new HashSet<>();
  public long messages;
  public long encrypted;
  public long redacted;
  public long edits;
  public long refusals;
  public long referenced;
  public long present;

  /** Hashes of the files posted that are in the dump. */
  public final Set<String> contents = new HashSet<>();

  /** Size of the files posted that are in the dump, each file once. */
  public long attachmentBytes;

  /** Media urls whose file carries a marking on its pages. */
  public final Set<String> markedFiles = new HashSet<>();

  /** Ids of messages that carry a marking themselves. */
  public final Set<String> markedMessages = new HashSet<>();

  /** Values of credentials in messages and scripts. */
  public final Set<String> secrets = new TreeSet<>();

  public long distinctFiles() {
    return contents.size();
  }

  @Override
  public String toString() {
    return ("rooms %d, accounts %d, messages %d, events %d, encrypted %d, redacted %d, edits %d,"
            + " refusals %d, attachments %d referenced %d present %d distinct %d bytes, marked"
            + " files %d, marked messages %d, secrets %d")
        .formatted(
            rooms.size(),
            accounts.size(),
            messages,
            events.size(),
            encrypted,
            redacted,
            edits,
            refusals,
            referenced,
            present,
            distinctFiles(),
            attachmentBytes,
            markedFiles.size(),
            markedMessages.size(),
            secrets.size());
  }
}
