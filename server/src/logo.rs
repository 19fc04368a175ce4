//! A logo that somebody hands in: a file of unknown make becomes a small opaque picture of our own making, or a reason why
//! not. Nothing of the file itself is kept, so neither is what it says about its maker or its place.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, Limits, Rgb,
    RgbImage,
    codecs::{
        jpeg::JpegDecoder,
        png::{CompressionType, FilterType, PngDecoder, PngEncoder},
    },
    imageops,
};

/// Largest file, in bytes; the forms of a page may not be larger either.
pub const MOST_BYTES: usize = 1_000_000;
/// Longest side of the picture in a file, in pixels.
const LONGEST_SIDE: u32 = 8_000;
/// Most pixels of the picture in a file.
const MOST_PIXELS: u64 = 12_000_000;
/// Most memory for reading one.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// Shortest and longest side of what is seen of it, at least.
const LEAST: (u32, u32) = (16, 48);
/// How many times as wide as high at most, and the other way round.
const WIDEST: f64 = 8.0;
const HIGHEST: f64 = 2.0;
/// The box that a kept logo fits: sharp in print at the size of a cover.
const BOX: (u32, u32) = (720, 288);
/// Bytes of a kept logo; larger ones are made smaller until they fit, so that documents stay light.
const KEPT_BYTES: usize = 120_000;
/// How dark something must be to be seen on white, of 255.
const SEEN: u8 = 235;

/// A picture of our own making: PNG, 8 bits of red, green and blue, opaque, its margins cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// More bytes than we take.
    #[error("the file is larger than {MOST_BYTES} bytes")]
    Heavy,
    /// No picture at all.
    #[error("the file is no picture")]
    NoPicture,
    /// A drawing, which may hold scripts and links to elsewhere.
    #[error("the file is an SVG drawing")]
    Drawing,
    /// A picture of another kind.
    #[error("the picture is neither PNG nor JPEG")]
    Kind,
    /// It moves.
    #[error("the picture is animated")]
    Animated,
    /// More pixels than we read.
    #[error("the picture has too many pixels")]
    Large,
    /// Too few pixels to be printed.
    #[error("the picture has too few pixels")]
    Small,
    /// Far wider than high, or higher than wide.
    #[error("the picture is too wide or too high")]
    Shape,
    /// Nothing of it is seen on white.
    #[error("nothing of the picture is seen on white")]
    Unseen,
    /// It breaks off or is damaged.
    #[error("the picture is damaged")]
    Damaged,
}

impl Logo {
    /// Reads a file. Takes a moment: call it where it may block.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        if bytes.len() > MOST_BYTES {
            return Err(Unfit::Heavy);
        }
        let seen = cut_out(&on_white(decode(bytes)?))?;
        let (width, height) = seen.dimensions();
        let (short, long) = (width.min(height), width.max(height));
        let ratio = f64::from(width) / f64::from(height);
        if !(1.0 / HIGHEST..=WIDEST).contains(&ratio) && long >= LEAST.1 {
            return Err(Unfit::Shape);
        }
        if short < LEAST.0 || long < LEAST.1 {
            return Err(Unfit::Small);
        }
        write(&seen)
    }

    /// How high it is for its width.
    pub fn ratio(&self) -> f64 {
        f64::from(self.height) / f64::from(self.width)
    }
}

/// The picture as its maker meant it to be turned. Sizes are looked at before anything is unpacked.
fn decode(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(why)?;
            if decoder.is_apng().map_err(why)? {
                return Err(Unfit::Animated);
            }
            turned(decoder)
        }
        Ok(ImageFormat::Jpeg) => {
            let mut decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(why)?;
            decoder.set_limits(limits()).map_err(why)?;
            turned(decoder)
        }
        Ok(_) => Err(Unfit::Kind),
        Err(_) if is_drawing(bytes) => Err(Unfit::Drawing),
        Err(_) => Err(Unfit::NoPicture),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn turned(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Unfit> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unfit::Large);
    }
    let orientation = decoder.orientation().map_err(why)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "handed to `map_err`, which gives it away"
)]
fn why(error: image::ImageError) -> Unfit {
    match error {
        image::ImageError::Limits(_) => Unfit::Large,
        _ => Unfit::Damaged,
    }
}

fn is_drawing(bytes: &[u8]) -> bool {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]).to_lowercase();
    beginning.contains("<svg")
}

/// As it looks on white paper.
fn on_white(picture: DynamicImage) -> RgbImage {
    let picture = picture.into_rgba8();
    let (width, height) = picture.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over_white = |channel: u8| {
            let (channel, alpha) = (u32::from(channel), u32::from(alpha));
            let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Rgb([red, green, blue].map(over_white))
    })
}

/// Without its empty margins.
fn cut_out(picture: &RgbImage) -> Result<RgbImage, Unfit> {
    let is_seen = |pixel: &Rgb<u8>| pixel.0.iter().any(|channel| *channel < SEEN);
    let (mut left, mut top) = (u32::MAX, u32::MAX);
    let (mut right, mut bottom) = (0, 0);
    for (x, y, _) in picture
        .enumerate_pixels()
        .filter(|(_, _, pixel)| is_seen(pixel))
    {
        (left, top) = (left.min(x), top.min(y));
        (right, bottom) = (right.max(x), bottom.max(y));
    }
    if left > right {
        return Err(Unfit::Unseen);
    }
    let (width, height) = (right - left + 1, bottom - top + 1);
    Ok(imageops::crop_imm(picture, left, top, width, height).to_image())
}

/// Small enough for its box and for documents.
fn write(picture: &RgbImage) -> Result<Logo, Unfit> {
    let fit = |most: u32, is: u32| f64::from(most) / f64::from(is);
    let (width, height) = picture.dimensions();
    let mut scale = fit(BOX.0, width).min(fit(BOX.1, height)).min(1.0);
    loop {
        let smaller = resized(picture, scale);
        let logo = encode(&smaller)?;
        if logo.png.len() <= KEPT_BYTES {
            return Ok(logo);
        }
        scale *= 0.8;
    }
}

fn resized(picture: &RgbImage, scale: f64) -> RgbImage {
    if scale >= 1.0 {
        return picture.clone();
    }
    let side = |side: u32| {
        let scaled = (f64::from(side) * scale).round().max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and the side it comes from"
        )]
        let scaled = scaled as u32;
        scaled
    };
    let (width, height) = picture.dimensions();
    imageops::resize(
        picture,
        side(width),
        side(height),
        imageops::FilterType::Lanczos3,
    )
}

fn encode(picture: &RgbImage) -> Result<Logo, Unfit> {
    let mut png = Vec::new();
    let (width, height) = picture.dimensions();
    PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive)
        .write_image(picture, width, height, ExtendedColorType::Rgb8)
        .map_err(|_| Unfit::Damaged)?;
    Ok(Logo { png, width, height })
}

/// The packed rows of a PNG of ours, which a PDF takes as they are.
pub(crate) fn packed_rows(png: &[u8]) -> Vec<u8> {
    const SIGNATURE: usize = 8;
    let mut rows = Vec::with_capacity(png.len());
    let mut rest = png.get(SIGNATURE..).unwrap_or_default();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let (length, kind) = head.split_at(4);
        let length = length
            .iter()
            .fold(0_usize, |length, byte| length << 8 | usize::from(*byte));
        let Some((content, after)) = after.split_at_checked(length) else {
            break;
        };
        if kind == b"IDAT" {
            rows.extend_from_slice(content);
        }
        // Behind the content stands its checksum.
        rest = after.get(4..).unwrap_or_default();
    }
    rows
}

#[cfg(test)]
mod tests;
