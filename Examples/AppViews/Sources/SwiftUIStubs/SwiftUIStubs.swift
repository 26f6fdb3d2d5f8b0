#if !canImport(SwiftUI)
    import Foundation

    /// The names of SwiftUI and WidgetKit that the views use, with the same generic requirements and no behaviour.
    @MainActor
    public protocol View {
        associatedtype Body: View
        @ViewBuilder var body: Body { get }
    }

    extension Never: View {
        public var body: Never { fatalError("nothing is shown") }
    }

    extension View where Body == Never {
        public var body: Never { fatalError("nothing is shown") }
    }

    @MainActor @resultBuilder
    public enum ViewBuilder {
        public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
        public static func buildBlock<each Content: View>(_ content: repeat each Content) -> Group { Group() }
        public static func buildOptional(_ content: (some View)?) -> Group { Group() }
    }

    public struct Group: View {
        public init() {}
    }

    public struct Text: View {
        public init(_ content: some StringProtocol) {}
    }

    public struct VStack: View {
        public init(alignment: HorizontalAlignment = .center, @ViewBuilder content: () -> some View) {}
    }

    public enum HorizontalAlignment: Sendable { case leading, center, trailing }

    public struct List: View {
        public init<Data: RandomAccessCollection>(
            _ data: Data, @ViewBuilder rowContent: @escaping (Data.Element) -> some View
        ) where Data.Element: Identifiable {}
    }

    public struct ForEach: View {
        public init<Data: RandomAccessCollection>(
            _ data: Data, @ViewBuilder content: @escaping (Data.Element) -> some View
        )
        where Data.Element: Identifiable {}
    }

    public protocol TimelineEntry { var date: Date { get } }

    public struct Timeline<Entry: TimelineEntry> {
        public enum ReloadPolicy: Sendable { case atEnd, never }
        public let entries: [Entry]
        public init(entries: [Entry], policy: ReloadPolicy) { self.entries = entries }
    }

    public protocol TimelineProvider {
        associatedtype Entry: TimelineEntry
        func placeholder(in context: TimelineProviderContext) -> Entry
        func getSnapshot(in context: TimelineProviderContext, completion: @escaping @Sendable (Entry) -> Void)
        func getTimeline(in context: TimelineProviderContext, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
    }

    public struct TimelineProviderContext: Sendable {
        public init() {}
    }

    extension TimelineProvider {
        public typealias Context = TimelineProviderContext
    }
#endif
