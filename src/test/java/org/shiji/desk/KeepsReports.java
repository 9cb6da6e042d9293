package org.shiji.desk;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the reports back as they were after each test: {@link KeptReports}. */
public final class KeepsReports implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(KeepsReports.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        JdbcTemplate jdbc = SpringExtension.getApplicationContext(test).getBean(JdbcTemplate.class);
        test.getStore(OURS).put(KeptReports.class, new KeptReports(jdbc));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        KeptReports kept = test.getStore(OURS).remove(KeptReports.class, KeptReports.class);
        if (kept != null) {
            kept.close();
        }
    }
}
