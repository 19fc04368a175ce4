//! From paper to PDF: printpdf draws the pages, [`super::tagging`] adds what makes them accessible.

use std::collections::BTreeMap;

use figures::{
    Paint,
    accent::Accent,
    palette::{Rgb, Theme, color},
};
use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, GradientStop, Line, LineCapStyle,
    LineDashPattern, LineJoinStyle, LinePoint, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Shading,
    ShadingGeometry, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use surveys::language::Language;

use super::{
    ReportError,
    fonts::{Face, Subset},
    paper::{Area, HEIGHT, Ink, Page, Paper, Path, Run, Segment, WIDTH},
    structure::NodeId,
    tagging,
};
use crate::logo::packed_rows;

/// What the file says about itself.
#[derive(Debug, Clone)]
pub(super) struct About {
    pub title: String,
    /// The organization.
    pub author: String,
    pub subject: String,
    pub language: Language,
}

/// Writes the file.
pub(super) fn write(paper: &Paper, about: &About) -> Result<Vec<u8>, ReportError> {
    let mut document = PdfDocument::new(&about.title);
    let fonts = embed_fonts(paper, &mut document)?;
    let logo = embed_logo(paper, &mut document);
    let mut marks = Vec::with_capacity(paper.pages.len());
    for page in &paper.pages {
        let mut press = Press {
            fonts: &fonts,
            logo: logo.as_ref(),
            accent: paper.look.accent,
            document: &mut document,
            ops: Vec::new(),
            fill: None,
            open: Open::Nothing,
            marks: Vec::new(),
        };
        press.print(page);
        let Press {
            ops, marks: own, ..
        } = press;
        marks.push(own);
        let (width, height) = (points(WIDTH), points(HEIGHT));
        document
            .pages
            .push(PdfPage::new(width.into(), height.into(), ops));
    }
    let mut warnings = Vec::new();
    let options = PdfSaveOptions::default();
    let file = document.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(ReportError::File(format!("{warning:?}")));
    }
    tagging::finish(file, paper, &marks, about)
}

/// The fonts of one file.
struct Embedded {
    subset: Subset,
    id: FontId,
}

fn embed_fonts(
    paper: &Paper,
    document: &mut PdfDocument,
) -> Result<BTreeMap<Face, Embedded>, ReportError> {
    let mut subsets: BTreeMap<Face, Subset> = BTreeMap::new();
    for piece in paper.pages.iter().flat_map(|page| &page.pieces) {
        if let Ink::Text(run) = &piece.ink {
            subsets.entry(run.face).or_default().add(&run.glyphs);
        }
    }
    let mut embedded = BTreeMap::new();
    for (face, mut subset) in subsets {
        let bytes = subset.cut(face)?;
        let mut warnings = Vec::new();
        let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut warnings)
            .ok_or_else(|| ReportError::Font(format!("the subset of {face:?} is not readable")))?;
        parsed.font_name = Some(face.subset_name().to_owned());
        let id = FontId(format!("{face:?}"));
        document
            .resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(parsed));
        embedded.insert(face, Embedded { subset, id });
    }
    Ok(embedded)
}

/// The logo, once for all pages: a PDF takes the packed rows of a PNG as they are.
fn embed_logo(paper: &Paper, document: &mut PdfDocument) -> Option<XObjectId> {
    let is_shown = paper
        .pages
        .iter()
        .flat_map(|page| &page.pieces)
        .any(|piece| matches!(piece.ink, Ink::Logo { .. }));
    let logo = &paper.look.logo.as_ref().filter(|_| is_shown)?.picture;
    let name = |name: &str| DictItem::Name(name.into());
    let number = |number: u32| DictItem::Int(number.into());
    let entry = |key: &str, value: DictItem| (key.to_owned(), value);
    // Each row tells how it was filtered; its pixels are red, green and blue of a byte each.
    let rows = [
        entry("Predictor", number(15)),
        entry("Colors", number(3)),
        entry("BitsPerComponent", number(8)),
        entry("Columns", number(logo.width)),
    ];
    let picture = [
        entry("Type", name("XObject")),
        entry("Subtype", name("Image")),
        entry("Width", number(logo.width)),
        entry("Height", number(logo.height)),
        entry("ColorSpace", name("DeviceRGB")),
        entry("BitsPerComponent", number(8)),
        entry("Interpolate", DictItem::Bool(true)),
        entry("Filter", name("FlateDecode")),
        entry("DecodeParms", DictItem::Dict { map: rows.into() }),
    ];
    let id = XObjectId("Logo".to_owned());
    let stream = ExternalStream {
        dict: picture.into(),
        content: packed_rows(&logo.png),
        compress: false,
    };
    let object = ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    };
    document
        .resources
        .xobjects
        .map
        .insert(id.clone(), XObject::External(object));
    Some(id)
}

/// Which node each marked piece of a page belongs to, by its number.
pub(super) type Marks = Vec<NodeId>;

/// The marked content that is open.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Decoration,
    Of(NodeId),
}

/// Prints one page.
struct Press<'p> {
    fonts: &'p BTreeMap<Face, Embedded>,
    logo: Option<&'p XObjectId>,
    accent: Option<Accent>,
    document: &'p mut PdfDocument,
    ops: Vec<Op>,
    fill: Option<Paint>,
    open: Open,
    marks: Marks,
}

impl Press<'_> {
    fn print(&mut self, page: &Page) {
        for piece in &page.pieces {
            self.mark(piece.node);
            match &piece.ink {
                Ink::Text(run) => self.text(run),
                Ink::Shape { path, fill, stroke } => self.shape(path, *fill, *stroke),
                Ink::Logo { area } => self.logo(*area),
                Ink::Daybreak { area } => self.daybreak(*area),
            }
        }
        self.close();
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn mark(&mut self, node: Option<NodeId>) {
        let wanted = node.map_or(Open::Decoration, Open::Of);
        if self.open == wanted {
            return;
        }
        self.close();
        self.open = wanted;
        self.ops.push(match node {
            None => Op::BeginMarkedContent {
                tag: "Artifact".into(),
            },
            Some(node) => {
                let number = i64::try_from(self.marks.len()).expect("pages are small");
                self.marks.push(node);
                Op::BeginMarkedContentWithProperties {
                    tag: "Span".into(),
                    properties: DictItem::Dict {
                        map: [("MCID".to_owned(), DictItem::Int(number))].into(),
                    },
                }
            }
        });
    }

    fn text(&mut self, run: &Run) {
        let Some(font) = self.fonts.get(&run.face) else {
            return;
        };
        let glyphs = run
            .glyphs
            .iter()
            .map(|glyph| printpdf::Codepoint {
                gid: font.subset.number(glyph),
                offset: narrow(-f64::from(glyph.kerning)),
                cid: Some(glyph.text.to_string()),
            })
            .collect();
        let (x, y) = (run.x, HEIGHT - run.y);
        let matrix = if run.rotate == 0.0 {
            TextMatrix::Translate(points(x), points(y))
        } else {
            // Clockwise for the reader is against the sense of PDF's axes.
            let (sin, cos) = (-run.rotate).to_radians().sin_cos();
            TextMatrix::Raw([
                precise(cos),
                precise(sin),
                precise(-sin),
                precise(cos),
                narrow(x),
                narrow(y),
            ])
        };
        self.set_fill(run.paint);
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(font.id.clone()),
                size: points(run.size),
            },
            Op::SetTextMatrix { matrix },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs)],
            },
            Op::EndTextSection,
        ]);
    }

    fn set_fill(&mut self, paint: Paint) {
        if self.fill != Some(paint) {
            self.fill = Some(paint);
            let col = rgb(self.tone(paint));
            self.ops.push(Op::SetFillColor { col });
        }
    }

    fn shape(&mut self, path: &Path, fill: Option<Paint>, stroke: Option<figures::Stroke>) {
        if let Some(paint) = fill {
            self.set_fill(paint);
        }
        if let Some(stroke) = stroke {
            self.ops.push(Op::SetOutlineColor {
                col: rgb(self.tone(stroke.paint)),
            });
            self.ops.push(Op::SetOutlineThickness {
                pt: points(stroke.width),
            });
            let pattern: Vec<f32> = stroke.dash.pattern().iter().copied().map(narrow).collect();
            let round = stroke.dash == figures::Dash::Dotted;
            self.ops.push(Op::SetLineCapStyle {
                cap: if round {
                    LineCapStyle::Round
                } else {
                    LineCapStyle::Butt
                },
            });
            self.ops.push(Op::SetLineJoinStyle {
                join: LineJoinStyle::Round,
            });
            self.ops.push(Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, &pattern),
            });
        }
        let points = outline(path);
        if !path.closed && fill.is_none() {
            let line = Line {
                points,
                is_closed: false,
            };
            self.ops.push(Op::DrawLine { line });
            return;
        }
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: vec![PolygonRing { points }],
                mode,
                winding_order: WindingOrder::NonZero,
            },
        });
    }

    /// A picture fills the unit square, which is moved and stretched to its place.
    fn logo(&mut self, area: Area) {
        let Some(id) = self.logo else {
            return;
        };
        self.ops.push(Op::UseXobject {
            id: id.clone(),
            transform: XObjectTransform {
                translate_x: Some(points(area.x)),
                translate_y: Some(points(HEIGHT - area.bottom())),
                scale_x: Some(narrow(area.width)),
                scale_y: Some(narrow(area.height)),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
    }

    /// The colour of a paint, the organization's own where it has one.
    fn tone(&self, paint: Paint) -> Rgb {
        match (self.accent, paint) {
            (Some(accent), Paint::Accent) => accent.rgb(),
            (Some(accent), Paint::AccentSoft) => accent.soft(),
            _ => color(paint, Theme::Light),
        }
    }

    /// Night above, the horizon below: the ramp of levels, or the organization's own colour.
    fn daybreak(&mut self, area: Area) {
        let own = self.accent.map(|accent| accent.sky().to_vec());
        let levels = || {
            [(0.0, 1), (0.42, 2), (0.68, 3), (0.87, 4), (1.0, 5)]
                .into_iter()
                .filter_map(|(offset, level)| {
                    let level = surveys::maturity::Level::try_from(level).ok()?;
                    Some((offset, color(Paint::Level(level), Theme::Light)))
                })
                .collect()
        };
        let stops = own
            .unwrap_or_else(levels)
            .into_iter()
            .map(|(offset, Rgb(red, green, blue))| GradientStop {
                offset: narrow(offset),
                color: [red, green, blue].map(|channel| f32::from(channel) / 255.0),
            })
            .collect();
        let id = self.document.add_shading(Shading {
            geometry: ShadingGeometry::Axial {
                coords: [
                    0.0,
                    narrow(HEIGHT - area.y),
                    0.0,
                    narrow(HEIGHT - area.bottom()),
                ],
            },
            stops,
            extend: (true, true),
        });
        let clip = Rect {
            x: points(area.x),
            y: points(HEIGHT - area.bottom()),
            width: points(area.width),
            height: points(area.height),
            mode: Some(PaintMode::Clip),
            winding_order: Some(WindingOrder::NonZero),
        };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::DrawRectangle { rectangle: clip },
            Op::PaintShading { id },
            Op::RestoreGraphicsState,
        ]);
    }
}

fn outline(path: &Path) -> Vec<LinePoint> {
    let mut points = Vec::new();
    let mut push = |(x, y): (f64, f64), bezier| {
        points.push(LinePoint {
            p: place(x, y),
            bezier,
        });
    };
    for segment in &path.segments {
        match *segment {
            Segment::To(x, y) => push((x, y), false),
            Segment::Curve([first, second, end]) => {
                push(first, true);
                push(second, true);
                push(end, false);
            }
        }
    }
    points
}

fn place(x: f64, y: f64) -> Point {
    Point {
        x: points(x),
        y: points(HEIGHT - y),
    }
}

fn rgb(Rgb(red, green, blue): Rgb) -> Color {
    let [r, g, b] =
        [red, green, blue].map(|channel| narrow(f64::from(channel) / 255.0 * 10.0) / 10.0);
    Color::Rgb(printpdf::Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

fn points(value: f64) -> Pt {
    Pt(narrow(value))
}

/// Hundredths of a point are finer than any printer, and short in the file.
#[expect(
    clippy::cast_possible_truncation,
    reason = "PDF numbers are this narrow"
)]
pub(super) fn narrow(value: f64) -> f32 {
    ((value * 100.0).round() / 100.0) as f32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "PDF numbers are this narrow"
)]
fn precise(value: f64) -> f32 {
    value as f32
}
