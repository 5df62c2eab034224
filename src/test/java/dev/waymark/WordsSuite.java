package dev.waymark;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the words of the service, apart from {@link ReadingSuite} so that both JVMs have as much to do. */
@Suite
@SelectPackages("dev.waymark.words")
@IncludeClassNamePatterns(Suites.WORDS)
class WordsSuite {}
