package org.shiji;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A visit to the product without a browser. Karibu's own search sees public views only, and ours
 * are package-private.
 */
public final class Views {

    private static final Routes ROUTES = routes();

    private Views() {}

    /** Begins a visit at the root address. */
    public static void open(ApplicationContext context) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    public static void close() {
        MockVaadin.tearDown();
    }

    /** Every view that has an address. */
    static Set<Class<? extends Component>> routeClasses() {
        return annotated(Route.class);
    }

    private static Routes routes() {
        Routes routes = new Routes();
        routes.getRoutes().addAll(annotated(Route.class));
        routes.getErrorRoutes().addAll(find(new AssignableTypeFilter(HasErrorParameter.class)));
        return routes;
    }

    private static <T> Set<Class<? extends T>> annotated(Class<? extends Annotation> annotation) {
        return find(new AnnotationTypeFilter(annotation));
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> find(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.shiji").stream()
                .map(
                        found ->
                                (Class<? extends T>)
                                        ClassUtils.resolveClassName(
                                                String.valueOf(found.getBeanClassName()),
                                                Views.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
