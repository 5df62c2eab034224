package dev.waymark;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests that stand in no other suite: of releases and what readers get of them, and of the code. The browser and large content are for the
 * integration tests.
 */
@Suite
@SelectPackages("dev.waymark")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({
    "dev\\.waymark\\.(authoring|browser|contract|manage|ops|scale|store|webhooks)\\..*",
    "dev\\.waymark\\.publishing\\.LanguagesTest"
})
class ReadingSuite {}
