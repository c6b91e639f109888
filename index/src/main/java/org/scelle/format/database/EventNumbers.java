package org.scelle.format.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.format.table.DbRow;
import org.scelle.format.table.TableReader;

/**
 * The ids of events that Dendrite keeps in another table than the events, by number (
 * element-hq/dendrite, {@code roomserver/storage/sqlite3/events_table.go} and {@code
 * event_json_table.go}).
 */
final class EventNumbers implements TableReader {

  /** The table of the events themselves. */
  static final String EVENTS = "roomserver_event_json";

  /** For the ledger. */
  static final String WHENCE =
      "the event_id of roomserver_event_json was taken from roomserver_events, by event_nid";

  private static final String IDS = "roomserver_events";
  private static final String NUMBER = "event_nid";
  private static final String ID = "event_id";

  private final Survey survey;
  private final Map<Long, String> ids = new HashMap<>();
  private boolean learnt;

  /** A look at the tables of the same database before its rows are read. */
  @FunctionalInterface
  interface Survey {
    void of(TableReader reader) throws IOException;
  }

  EventNumbers(Survey survey) {
    this.survey = survey;
  }

  @Override
  public boolean wants(String table) {
    return table.equals(IDS);
  }

  @Override
  public void row(String table, DbRow row) {
    Long number = row.number(NUMBER);
    String id = row.text(ID);
    if (number != null && id != null) {
      ids.put(number, id);
    }
  }

  /** Takes the survey, unless that was done. */
  void learn() throws IOException {
    if (!learnt) {
      learnt = true;
      survey.of(this);
    }
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** The row of an event, with its id as one more column where any is known. */
  DbRow named(DbRow row) {
    if (ids.isEmpty() || row.columns().contains(ID)) {
      return row;
    }
    List<String> columns = new ArrayList<>(row.columns());
    List<byte @Nullable []> values = new ArrayList<>(row.values());
    while (values.size() < columns.size()) {
      values.add(null);
    }
    Long number = row.number(NUMBER);
    String id = number == null ? null : ids.get(number);
    columns.add(ID);
    values.add(id == null ? null : id.getBytes(StandardCharsets.UTF_8));
    return new DbRow(
        row.source(), Collections.unmodifiableList(columns), Collections.unmodifiableList(values));
  }
}
