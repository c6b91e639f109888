package org.scelle.format.synapse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.table.DbRow;
import org.scelle.model.AccountSeen;
import org.scelle.model.AccountSeen.How;
import org.scelle.model.Content.Field;
import org.scelle.model.MediaPlace;
import org.scelle.model.RoomSeen;

/**
 * The tables of Synapse that name accounts and rooms (element-hq/synapse, {@code
 * synapse/storage/schema/main}). Only columns named here are kept: passwords, tokens and keys are
 * not among them.
 */
final class SynapseLists {

  private static final List<String> NAMES = List.of("displayname", "display_name");

  /**
   * A table of accounts.
   *
   * @param account the columns that may name the account
   * @param fields the columns kept
   */
  private record Accounts(List<String> account, How how, List<String> fields) {
    static Accounts of(String account, How how, String... fields) {
      return new Accounts(List.of(account), how, List.of(fields));
    }
  }

  private static final Map<String, Accounts> ACCOUNTS =
      Map.ofEntries(
          Map.entry(
              "profiles", new Accounts(List.of("full_user_id", "user_id"), How.PROFILE, List.of())),
          Map.entry(
              "users",
              Accounts.of(
                  "name",
                  How.OTHER,
                  "creation_ts",
                  "admin",
                  "deactivated",
                  "locked",
                  "suspended",
                  "shadow_banned",
                  "is_guest",
                  "user_type")),
          Map.entry(
              "user_threepids",
              Accounts.of("user_id", How.OTHER, "medium", "address", "validated_at", "added_at")),
          Map.entry("user_directory", Accounts.of("user_id", How.DIRECTORY)),
          Map.entry(
              "devices",
              Accounts.of(
                  "user_id", How.SESSION, "device_id", "ip", "user_agent", "last_seen", "hidden")),
          Map.entry(
              "user_ips",
              Accounts.of("user_id", How.SESSION, "device_id", "ip", "user_agent", "last_seen")),
          Map.entry(
              "access_tokens",
              Accounts.of(
                  "user_id",
                  How.SESSION,
                  "id",
                  "device_id",
                  "puppets_user_id",
                  "valid_until_ms",
                  "last_validated",
                  "used")),
          Map.entry(
              "refresh_tokens",
              Accounts.of("user_id", How.SESSION, "id", "device_id", "expiry_ts")),
          Map.entry(
              "room_memberships",
              Accounts.of("user_id", How.OTHER, "membership", "event_id", "sender", "forgotten")),
          Map.entry("receipts_linearized", Accounts.of("user_id", How.RECEIPT)),
          Map.entry(
              "local_media_repository",
              Accounts.of(
                  "user_id",
                  How.OTHER,
                  "media_id",
                  "media_type",
                  "media_length",
                  "created_ts",
                  "upload_name",
                  "quarantined_by",
                  "last_access_ts",
                  "sha256")));

  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "rooms", List.of("is_public", "creator", "room_version"),
          "room_aliases", List.of("room_alias", "creator"),
          "room_retention", List.of("event_id", "min_lifetime", "max_lifetime"),
          "room_stats_current",
              List.of("joined_members", "invited_members", "left_members", "banned_members"),
          "room_stats_state",
              List.of(
                  "name",
                  "canonical_alias",
                  "topic",
                  "join_rules",
                  "history_visibility",
                  "encryption",
                  "guest_access",
                  "room_type"));

  /** Which name a file of another server has here. */
  private static final String REMOTE = "remote_media_cache";

  private static final String MEMBERS = "current_state_events";

  /** Tables whose rows are events, or tell their order. */
  static final String EVENTS = "event_json";

  private final SynapseIndex index;
  private final EntrySink sink;

  SynapseLists(SynapseIndex index, EntrySink sink) {
    this.index = index;
    this.sink = sink;
  }

  static boolean has(String table) {
    return ACCOUNTS.containsKey(table)
        || ROOMS.containsKey(table)
        || table.equals(MEMBERS)
        || table.equals(REMOTE);
  }

  /** Tables that together only Synapse has. */
  static Set<String> marks() {
    return Set.of(
        EVENTS,
        MEMBERS,
        "application_services_state",
        "appservice_stream_position",
        "applied_schema_deltas",
        "event_auth_chains",
        "room_memberships",
        "state_groups_state");
  }

  void row(String table, DbRow row) throws IOException {
    if (table.equals(MEMBERS)) {
      member(row);
      return;
    }
    if (table.equals(REMOTE)) {
      remote(row);
      return;
    }
    Accounts accounts = ACCOUNTS.get(table);
    if (accounts != null) {
      account(table, accounts, row);
    }
    List<String> columns = ROOMS.get(table);
    String room = row.text("room_id");
    if (columns != null && room != null) {
      RoomSeen.How how = row.yes("is_public") ? RoomSeen.How.DIRECTORY : RoomSeen.How.DATABASE;
      sink.add(new RoomSeen(row.source(), 0, room, how, fields(table, columns, row)));
    }
  }

  private void account(String table, Accounts accounts, DbRow row) throws IOException {
    String account = index.account(row.first(accounts.account));
    if (account == null) {
      return;
    }
    List<Field> fields =
        accounts.fields.isEmpty() ? List.of() : fields(table, accounts.fields, row);
    boolean device = accounts.how == How.SESSION;
    sink.add(
        new AccountSeen(
            row.source(),
            0,
            account,
            accounts.how,
            row.text("room_id"),
            device ? null : row.first(NAMES),
            row.text("avatar_url"),
            fields));
  }

  private void remote(DbRow row) throws IOException {
    String server = row.text("media_origin");
    String stored = row.text("filesystem_id");
    String id = row.text("media_id");
    if (server != null && stored != null && id != null) {
      sink.add(new MediaPlace(row.source(), server, stored, id));
    }
  }

  /** The members of each room when the dump was made. */
  private void member(DbRow row) throws IOException {
    String account = row.text("state_key");
    boolean joined = "join".equals(row.text("membership"));
    if (joined && account != null && "m.room.member".equals(row.text("type"))) {
      sink.add(
          new AccountSeen(
              row.source(), 0, account, How.MEMBER_LIST, row.text("room_id"), null, null));
    }
  }

  private static List<Field> fields(String table, List<String> columns, DbRow row) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("/table", table));
    for (String column : columns) {
      @Nullable String value = row.text(column);
      if (value != null) {
        fields.add(new Field("/" + column, value));
      }
    }
    return fields;
  }
}
