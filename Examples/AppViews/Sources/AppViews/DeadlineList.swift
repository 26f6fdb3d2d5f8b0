import StandardsKit

#if canImport(SwiftUI)
    import SwiftUI
#else
    import SwiftUIStubs
#endif

/// A list of deadlines as they are: `Deadline` is `Identifiable`, so that a row follows its deadline from edition to
/// edition, also when its day moves.
struct DeadlineList: View {
    let deadlines: [Deadline]

    var body: some View {
        List(deadlines) { deadline in
            VStack(alignment: .leading) {
                Text(deadline.title)
                Text(deadline.date?.description ?? "no date yet")
            }
        }
    }
}
