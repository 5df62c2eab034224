package dev.waymark.delivery;

import dev.waymark.reading.PageParameters;
import dev.waymark.reading.VersionParameters;
import jakarta.ws.rs.BeanParam;

/** What the list of revisions of an entry takes. */
public class RevisionParameters extends VersionParameters {
    @BeanParam
    PageParameters page = new PageParameters();
}
