package org.scelle.format.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.pdu.Json;
import org.scelle.format.yaml.YamlItems;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.Source;

/**
 * Lists of messages in YAML with keys of a program's own: russelldavies/matrix-archive until 2023,
 * osteele/matrix-archive, its successor cameronaaron/matrix-archive, and any other whose keys say
 * who, what and where.
 */
public final class TableYaml implements ExportFormat {

  @Override
  public String id() {
    return "table-yaml";
  }

  @Override
  public String title() {
    return "List of messages with keys of its own (YAML)";
  }

  @Override
  public String limits() {
    return "Of low confidence: what a key holds is decided by its name, and any program could have"
        + " written it. The ledger says which key was taken for what, and which were not read."
        + " Times without a zone stay local. A message in which an anchor or alias stands is"
        + " not read; the end of a file that was cut off inside a plain text cannot be told.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    byte[] head = file.head();
    return YamlItems.begins(new String(head, StandardCharsets.UTF_8))
        && ListedMessages.areMessages(keys(head));
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    EvidenceFile evidence = file.file();
    ColumnMap columns;
    try (InputStream in = file.open()) {
      columns = new ColumnMap(List.copyOf(keys(in.readNBytes(Candidate.HEAD))));
    }
    sink.add(new Remark(Source.whole(evidence), columns.sentence()));
    ListedMessages messages = new ListedMessages(evidence, sink, columns);
    try (InputStream in = file.open()) {
      new YamlItems(in, evidence, new Messages(messages, sink)).read();
    }
    messages.end();
  }

  private record Messages(ListedMessages messages, EntrySink sink) implements YamlItems.Sink {
    @Override
    public void item(Json value, Source source) throws IOException {
      if (value instanceof Json.Obj item) {
        messages.add(item, source);
      } else {
        damaged("expected a message; found something else", source);
      }
    }

    @Override
    public void damaged(String what, Source source) throws IOException {
      sink.add(new Problem(source, what));
    }
  }

  /** The keys of the items at the beginning of the file. */
  private static Set<String> keys(byte[] head) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    EvidenceFile beginning = new EvidenceFile("", "", head.length, "");
    new YamlItems(
            new ByteArrayInputStream(head),
            beginning,
            new YamlItems.Sink() {
              @Override
              public void item(Json value, Source source) {
                if (value instanceof Json.Obj item) {
                  keys.addAll(ListedMessages.row(item, source).columns());
                }
              }

              @Override
              public void damaged(String what, Source source) {
                // said when the file is read
              }
            })
        .read();
    return keys;
  }
}
