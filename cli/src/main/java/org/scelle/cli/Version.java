package org.scelle.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the jar's manifest says. */
final class Version implements IVersionProvider {

  static final String TEXT =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development build");

  @Override
  public String[] getVersion() {
    return new String[] {"scelle " + TEXT};
  }
}
