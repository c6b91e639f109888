package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scelle.model.Content.Field;

/** Matrix specification, client-server API, "Server ACLs". */
final class ServerAclTest {

  private static ServerAcl acl(List<String> allowed, List<String> denied) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < allowed.size(); i++) {
      fields.add(new Field("/allow/" + i, allowed.get(i)));
    }
    for (int i = 0; i < denied.size(); i++) {
      fields.add(new Field("/deny/" + i, denied.get(i)));
    }
    fields.add(new Field("/allow_ip_literals", "false"));
    return ServerAcl.of(fields);
  }

  @Test
  void whereNoneIsRecordedNobodyIsRefused() {
    assertThat(ServerAcl.of(null).open()).isTrue();
    assertThat(ServerAcl.of(List.of()).refuses("exemple.fr")).isFalse();
  }

  @Test
  void aServerThatIsNotAllowedIsRefused() {
    ServerAcl acl = acl(List.of("agent.*.tchap.gouv.fr"), List.of());
    assertThat(acl.refuses("agent.dinum.tchap.gouv.fr")).isFalse();
    assertThat(acl.refuses("exemple.fr")).isTrue();
  }

  @Test
  void denyWins() {
    ServerAcl acl = acl(List.of("*"), List.of("*.exemple.fr"));
    assertThat(acl.refuses("matrix.exemple.fr")).isTrue();
    assertThat(acl.refuses("exemple.fr")).isFalse();
  }

  @Test
  void aListThatAllowsNobodyRefusesAll() {
    assertThat(acl(List.of(), List.of()).refuses("agent.dinum.tchap.gouv.fr")).isTrue();
  }

  @Test
  void aQuestionMarkIsOneCharacter() {
    ServerAcl acl = acl(List.of("e?.fr"), List.of());
    assertThat(acl.refuses("e1.fr")).isFalse();
    assertThat(acl.refuses("e.fr")).isTrue();
    assertThat(acl.refuses("e12.fr")).isTrue();
  }

  @Test
  void caseAndPortDoNotMatter() {
    ServerAcl acl = acl(List.of("*"), List.of("EXEMPLE.fr"));
    assertThat(acl.refuses("Exemple.FR:8448")).isTrue();
  }

  @Test
  void starsThatCouldMatchInManyWaysTakeNoTime() {
    ServerAcl acl = acl(List.of("*a*a*a*a*a*a*a*a*a*b"), List.of());
    assertThat(acl.refuses("a".repeat(5_000))).isTrue();
    assertThat(acl.refuses("a".repeat(5_000) + "b")).isFalse();
  }

  @Test
  void noServerInParticularIsNotRefused() {
    assertThat(acl(List.of(), List.of()).refuses("")).isFalse();
  }
}
