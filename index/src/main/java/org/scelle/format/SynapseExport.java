package org.scelle.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.model.Page;

/**
 * What {@code export-data} of Synapse writes about one account: events in the form in which servers
 * give them to each other, glued together, and what the server knows of the account
 * (element-hq/synapse, {@code synapse/app/admin_cmd.py}).
 */
final class SynapseExport implements ExportFormat {

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
  public boolean recognises(Candidate file) throws IOException {
    JsonHead head = JsonHead.of(file);
    return head.isJson() && (head.isPdu() || head.userData() != null || head.isStripped());
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    Address address = new Address(file.file().file(), file.file().path());
    JsonHead head = head(file, address);
    UserData.Kind userData = head.userData();
    if (userData != null) {
      try (InputStream in = file.open()) {
        new UserData(in, file.file(), sink).read(userData);
      }
      return;
    }
    PduCheck pdus = new PduCheck();
    try (InputStream in = file.open()) {
      VersionGuess.learn(in, Names.room(file.file()), pdus);
    }
    try (InputStream in = file.open()) {
      new JsonWalker(in, new Pages(file.file(), sink, page(address)), pdus).read();
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
