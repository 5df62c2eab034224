package dev.waymark;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that stand in no other suite: of what readers get, of the contract, and of the code. */
@Suite
@SelectPackages("dev.waymark")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({Suites.EDITING, Suites.LANGUAGES, Suites.SERVER, Suites.WORDS, Suites.INTEGRATION})
class ReadingSuite {}
