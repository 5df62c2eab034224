package dev.waymark.http.request;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The tests that wait for limits more than they compute, and share the start of an application. */
@Suite
@SelectClasses(names = {"dev.waymark.http.request.RateLimitTest", "dev.waymark.manage.SlowFilesTest"})
class LimitsIT {}
