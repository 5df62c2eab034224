package dev.waymark.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the element and the frame of a roadmap with a browser, beside {@link BrowserIT}. */
@Suite
@SelectPackages("dev.waymark.browser")
@IncludeClassNamePatterns(BrowserWithRoadmapIT.TESTS)
class BrowserWithRoadmapIT {
    /** Pages from right to left are in the language of an application that the element has too. */
    static final String TESTS = ".*\\.(Roadmap.*|RightToLeft)Test";
}
