package org.scelle.detect.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class VisitorTest {

  private static boolean external(String account) {
    return Visitor.of(account, new Reach.Options(Set.of("partenaire.example"), Set.of()))
        .external();
  }

  @Test
  void externalServersOfProductionAndIntegrationAreKnown() {
    assertThat(external("@paul.externe:agent.externe.tchap.gouv.fr")).isTrue();
    assertThat(external("@paul.externe:e.tchap.gouv.fr")).isTrue();
    assertThat(external("@lea.moreau:agent.dinum.tchap.gouv.fr")).isFalse();
  }

  @Test
  void aServerNamedByOptionIsExternal() {
    assertThat(external("@paul:partenaire.example")).isTrue();
  }

  @Test
  void aServerOutsideTchapWhoseNameBeginsAlikeIsNot() {
    assertThat(external("@murena:e.foundation")).isFalse();
  }

  @Test
  void aGuestIsOneThatWasNamed() {
    Reach.Options options = new Reach.Options(Set.of(), Set.of("@1234:agent.dinum.tchap.gouv.fr"));
    assertThat(Visitor.of("@1234:agent.dinum.tchap.gouv.fr", options).guest()).isTrue();
    assertThat(Visitor.of("@12345:agent.dinum.tchap.gouv.fr", options).guest()).isFalse();
  }
}
