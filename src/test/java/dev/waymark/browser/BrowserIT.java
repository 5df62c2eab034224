package dev.waymark.browser;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of pages with a browser, which share the start of an application and run beside the other integration tests. */
@Suite
@SelectPackages("dev.waymark.browser")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(BrowserWithRoadmapIT.TESTS)
class BrowserIT {}
