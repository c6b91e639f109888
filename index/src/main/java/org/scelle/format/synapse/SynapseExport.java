package org.scelle.format.synapse;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.matrix.JsonHead;
import org.scelle.format.matrix.JsonWalker;
import org.scelle.format.matrix.Pages;
import org.scelle.format.pdu.PduCheck;
import org.scelle.format.pdu.ServerKeys;
import org.scelle.format.shown.Names;
import org.scelle.model.AccountSeen;
import org.scelle.model.Page;

/**
 * What {@code export-data} of Synapse writes about one account: events in the form in which servers
 * give them to each other, glued together, and what the server knows of the account
 * (element-hq/synapse, {@code synapse/app/admin_cmd.py}).
 */
public final class SynapseExport implements ExportFormat {

  @Override
  public String id() {
    return "synapse-export";
  }

  @Override
  public String title() {
    return "Synapse export-data of one account (events between servers, JSON)";
  }

  @Override
  public String limits() {
    return "Holds only what the exported account could see. Event ids are computed where the events"
        + " come without; when neither the create event nor any reference tells the room"
        + " version they stay unknown. Account data is not read. Signatures are not checked:"
        + " the export has no keys.";
  }

  @Override
  public boolean isVerbatim() {
    return true;
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return switch (JsonHead.of(file).shape()) {
      case CLIENT_EXPORT, MESSAGE_LIST, OTHER -> false;
      case SERVER_EVENT, STRIPPED_STATE, USER_PROFILE, USER_SESSION, USER_MEDIA -> true;
    };
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    Address address = Address.of(file.file());
    AccountSeen.How how =
        switch (head(file, address).shape()) {
          case USER_PROFILE -> AccountSeen.How.PROFILE;
          case USER_SESSION -> AccountSeen.How.SESSION;
          case USER_MEDIA -> AccountSeen.How.OTHER;
          default -> null;
        };
    if (how == null) {
      events(file, sink, page(address));
    } else {
      try (InputStream in = file.open()) {
        new UserData(in, file.file(), sink).read(how);
      }
    }
  }

  private static void events(OpenFile file, EntrySink sink, Page.@Nullable Kind page)
      throws IOException {
    PduCheck pdus = new PduCheck(new ServerKeys(sink.keys()));
    try (InputStream in = file.open()) {
      VersionGuess.learn(in, Names.room(file.file()), pdus);
    }
    try (InputStream in = file.open()) {
      new JsonWalker(in, new Pages(file.file(), sink, page), pdus).read();
    }
  }

  private static JsonHead head(OpenFile file, Address address) throws IOException {
    try (InputStream in = file.open()) {
      return JsonHead.of(address, in.readNBytes(Candidate.HEAD));
    }
  }

  private static Page.@Nullable Kind along(boolean state) {
    return state ? Page.Kind.STATE_ALONG : null;
  }

  /** What the events are, by the place of the file in the export. */
  private static Page.@Nullable Kind page(Address address) {
    String whole = "/" + address.label();
    return switch (address.name()) {
      case "events" -> Page.Kind.TIMELINE;
      case "invite_state", "knock_state" -> Page.Kind.STATE_PREVIEW;
      default -> {
        boolean state = whole.contains("/state/");
        yield state && address.name().startsWith("$") ? Page.Kind.STATE_AFTER : along(state);
      }
    };
  }
}
