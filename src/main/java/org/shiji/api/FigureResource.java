package org.shiji.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Catalogue;
import org.shiji.reporting.Filling;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The typed figures of a report. */
@RestController
@RequestMapping(ApiSecurity.VERSION + "/unions/{union}/reports/{period}/figures")
@Tag(name = "figures")
class FigureResource {
    private static final TypedFigure NOTHING =
            new TypedFigure(Figure.absent(Missing.NOT_REPORTED), 0, null, null);

    private final Filling filling;
    private final Catalogue catalogue;
    private final FigurePutting putting;

    FigureResource(Filling filling, Catalogue catalogue, FigurePutting putting) {
        this.filling = filling;
        this.catalogue = catalogue;
        this.putting = putting;
    }

    @GetMapping
    @Operation(operationId = "getFigures")
    FiguresOut all(@Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        return figures(bearer, Names.union(union), Names.period(period));
    }

    private FiguresOut figures(Bearer bearer, UnionId union, Period period) {
        Map<ElementCode, TypedFigure> typed = filling.figures(bearer.viewer(), union, period);
        return new FiguresOut(
                catalogue.forPeriod(period).framework().elements().keySet().stream()
                        .map(element -> FigureOut.of(element, typed.getOrDefault(element, NOTHING)))
                        .toList());
    }

    @PutMapping
    @Operation(operationId = "putFigures")
    FiguresOut putAll(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @Valid @RequestBody FiguresIn body) {
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        putting.put(bearer.viewer(), of, in, FigurePutting.named(body));
        return figures(bearer, of, in);
    }

    @PutMapping("/{element}")
    @Operation(operationId = "putFigure")
    ResponseEntity<FigureOut> put(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String element,
            @RequestHeader(name = "If-Match") @Pattern(regexp = "\"?[0-9]{1,9}\"?") String ifMatch,
            @Valid @RequestBody FigureIn body) {
        int seen = Integer.parseInt(ifMatch.replace("\"", ""));
        ElementCode code = Names.element(element);
        FigureOut kept =
                putting.put(
                                bearer.viewer(),
                                Names.union(union),
                                Names.period(period),
                                List.of(new FigurePutting.One("", code.value(), body, seen)))
                        .getFirst();
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(kept);
    }
}
