package dev.waymark.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the element and the frame of a roadmap with a browser, beside {@link BrowserIT}. */
@Suite
@SelectPackages("dev.waymark.browser")
@IncludeClassNamePatterns(".*\\.Roadmap.*Test")
class BrowserWithRoadmapIT {}
