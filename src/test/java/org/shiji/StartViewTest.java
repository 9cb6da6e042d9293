package org.shiji;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class StartViewTest {

    @Autowired private ApplicationContext context;

    @BeforeEach
    void open() {
        Views.open(context);
    }

    @AfterEach
    void close() {
        Views.close();
    }

    @Test
    void speaksChineseFirst() {
        _assertOne(StartView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("实绩");
    }
}
