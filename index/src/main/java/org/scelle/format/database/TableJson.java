package org.scelle.format.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.matrix.JsonHead;
import org.scelle.format.pdu.Json;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * Lists of messages in JSON with keys of a program's own: osteele/matrix-archive, its successor
 * cameronaaron/matrix-archive, ate47/MatrixArchive, and any other whose keys say who, what and
 * where.
 */
public final class TableJson implements ExportFormat {

  @Override
  public String id() {
    return "table-json";
  }

  @Override
  public String title() {
    return "List of messages with keys of its own (JSON)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a key holds is decided by its name, and any program could have"
        + " written it. The ledger says which key was taken for what, and which were not read."
        + " Times without a zone stay local. Behind damage reading goes on at the next object"
        + " that looks like a message of this list.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    JsonHead head = JsonHead.of(file);
    return switch (head.shape()) {
      case MESSAGE_LIST -> true;
      case OTHER ->
          new ColumnMap(List.copyOf(head.itemKeys())).isChat()
              && !head.itemKeys().contains("origin_server_ts")
              && !head.showsMatrix();
      default -> false;
    };
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    EvidenceFile evidence = file.file();
    ColumnMap columns;
    try (InputStream in = file.open()) {
      columns = columns(in.readNBytes(Candidate.HEAD), evidence);
    }
    sink.add(new Remark(Source.whole(evidence), columns.sentence()));
    ListedMessages messages = new ListedMessages(evidence, sink, columns);
    try (InputStream in = file.open()) {
      new JsonList(
              in,
              evidence,
              new JsonList.Sink() {
                @Override
                public void item(Json.Obj item, Source source) throws IOException {
                  messages.add(item, source);
                }

                @Override
                public void damaged(String what, Source source) throws IOException {
                  sink.add(new Problem(source, what));
                }
              })
          .read(item -> columns.fits(item.members().keySet()));
    }
    messages.end();
  }

  /** The keys of the items at the beginning of the file. */
  private static ColumnMap columns(byte[] head, EvidenceFile file) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    new JsonList(
            new ByteArrayInputStream(head),
            file,
            new JsonList.Sink() {
              @Override
              public void item(Json.Obj item, Source source) {
                keys.addAll(ListedMessages.row(item, source).columns());
              }

              @Override
              public void damaged(String what, Source source) {
                // said when the file is read
              }
            })
        .read(item -> false);
    return new ColumnMap(List.copyOf(keys));
  }
}
