package org.shiji;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link PlainReport} in the place of Tomcat's own page of errors. */
@Component
class PlainReportEverywhere implements TomcatContextCustomizer {

    @Override
    public void customize(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(PlainReport.class.getName());
        }
    }
}
